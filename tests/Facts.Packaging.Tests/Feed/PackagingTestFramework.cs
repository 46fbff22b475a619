using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Facts.Packaging.Tests.PackagingTestFramework", "Facts.Packaging.Tests")]

namespace Facts.Packaging.Tests;

/// <summary>
/// Stops the compiler server and deletes the feed after the last test class, because a fixture shared by all classes is never disposed of otherwise.
/// </summary>
public sealed class PackagingTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new AssemblyRunner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class AssemblyRunner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink messages,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, messages, execution, options)
    {
        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            CompilerServer.Stop();
            PackageFeed.Delete();
            return base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
