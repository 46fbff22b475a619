using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;

namespace VerifyXunit;

/// <summary>
/// Snapshot tests with the API and the file names of Verify.Xunit, whose core package cannot be restored everywhere:
/// <c>Class.Method.verified.cs</c> is next to the test, <c>.received.cs</c> appears if it differs.
/// </summary>
internal static class Verifier
{
    public static Task Verify(string text, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (expected == text)
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Fail(expected is null
            ? $"There is no snapshot yet. Review {received} and rename it to {Path.GetFileName(verified)}."
            : $"The text differs from the snapshot. Compare {received} with {Path.GetFileName(verified)}.");
        return Task.CompletedTask;
    }
}
