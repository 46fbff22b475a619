using System;
using System.Collections.Generic;

namespace Facts.Quantities;

/// <summary>The units that need no declaration: SI units, units used with them, and calendar units.</summary>
internal static class StandardUnits
{
    private const decimal Day = 86_400;

    /// <summary>For each dimension, the base unit and all units with their spellings and sizes.</summary>
    private static readonly (string Dimension, string Base, (string Spellings, decimal Size)[] Units)[] Plain =
    [
        ("number", "", [("% percent", 0.01m), ("\u2030 permille", 0.001m)]),
        ("length", "m",
        [
            ("m metre", 1), ("km kilometre", 1000), ("dm decimetre", 0.1m), ("cm centimetre", 0.01m), ("mm millimetre", 0.001m),
            ("\u00B5m um micrometre", 0.000001m), ("nm nanometre", 0.000000001m),
        ]),
        ("area", "m\u00B2",
        [
            ("m\u00B2 m2 square-metre", 1),
            ("km\u00B2 km2 square-kilometre", 1_000_000),
            ("cm\u00B2 cm2 square-centimetre", 0.0001m),
            ("ha hectare", 10_000),
        ]),
        ("volume", "m\u00B3",
        [
            ("m\u00B3 m3 cubic-metre", 1), ("km\u00B3 km3 cubic-kilometre", 1_000_000_000), ("cm\u00B3 cm3 cubic-centimetre", 0.000001m),
            ("L l litre", 0.001m), ("hL hl hectolitre", 0.1m), ("cL cl centilitre", 0.00001m), ("mL ml millilitre", 0.000001m),
        ]),
        (
            "mass",
            "kg",
            [
                ("kg kilogram", 1),
                ("g gram", 0.001m),
                ("mg milligram", 0.000001m),
                ("\u00B5g ug microgram", 0.000000001m),
                ("t tonne", 1000),
                ("kt kilotonne", 1_000_000),
            ]),
        ("time", "s",
        [
            ("s second", 1), ("ms millisecond", 0.001m), ("\u00B5s us microsecond", 0.000001m), ("ns nanosecond", 0.000000001m),
            ("min minute", 60), ("h hour", 3600), ("d day", Day), ("wk week", 7 * Day),
        ]),
        ("electric current", "A", [("A ampere", 1), ("mA milliampere", 0.001m)]),
        ("amount of substance", "mol", [("mol mole", 1)]),
        ("luminous intensity", "cd", [("cd candela", 1)]),
        ("angle", "\u00B0", [("\u00B0 degree", 1)]),
        ("frequency", "Hz", [("Hz hertz", 1), ("kHz kilohertz", 1000), ("MHz megahertz", 1_000_000), ("GHz gigahertz", 1_000_000_000)]),
        ("force", "N", [("N newton", 1), ("kN kilonewton", 1000)]),
        ("pressure", "Pa", [("Pa pascal", 1), ("hPa hectopascal", 100), ("kPa kilopascal", 1000), ("MPa megapascal", 1_000_000), ("bar", 100_000)]),
        ("energy", "J",
        [
            ("J joule", 1), ("kJ kilojoule", 1000), ("MJ megajoule", 1_000_000), ("Wh watt-hour", 3600), ("kWh kilowatt-hour", 3_600_000),
            ("MWh megawatt-hour", 3_600_000_000), ("GWh gigawatt-hour", 3_600_000_000_000), ("TWh terawatt-hour", 3_600_000_000_000_000),
        ]),
        ("power", "W", [("W watt", 1), ("kW kilowatt", 1000), ("MW megawatt", 1_000_000), ("GW gigawatt", 1_000_000_000)]),
        ("voltage", "V", [("V volt", 1), ("kV kilovolt", 1000)]),
        ("information", "B",
        [
            ("B byte", 1), ("kB kilobyte", 1000), ("MB megabyte", 1_000_000), ("GB gigabyte", 1_000_000_000), ("TB terabyte", 1_000_000_000_000),
            ("KiB kibibyte", 1024), ("MiB mebibyte", 1_048_576), ("GiB gibibyte", 1_073_741_824), ("bit", 0.125m),
        ]),
    ];

    /// <summary>Units whose base is the month, because months and years have no fixed number of days.</summary>
    private static readonly (string Spellings, decimal Months)[] Calendar =
        [("mo month", 1), ("a yr year", 12), ("decade", 120), ("century", 1200)];

    public static Dictionary<string, UnitMeasure> All()
    {
        var units = new Dictionary<string, UnitMeasure>(StringComparer.Ordinal);
        foreach (var (dimension, bases, members) in Plain)
        {
            foreach (var (spellings, size) in members)
            {
                Add(spellings, UnitMeasure.Of(dimension, bases, size));
            }
        }

        foreach (var (spellings, months) in Calendar)
        {
            Add(spellings, UnitMeasure.OfMonths(months));
        }
        Add("K kelvin", UnitMeasure.Of("temperature", "K", 1));
        Add("\u00B0C celsius", UnitMeasure.Of("temperature", "K", 1, offset: 273.15m));
        return units;

        void Add(string spellings, UnitMeasure measure)
        {
            foreach (var spelling in spellings.Split(' '))
            {
                units.Add(spelling, measure);
            }
        }
    }
}
