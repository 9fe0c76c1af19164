using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Quire.Cli.Console;

/// <summary>Reads how many bytes a second transfers may take, in the units sizes are shown in.</summary>
internal static class ByteRate
{
    private static readonly (string Unit, long Bytes)[] Units =
    [
        ("GB", 1_000_000_000),
        ("MB", 1_000_000),
        ("KB", 1000),
        ("G", 1_000_000_000),
        ("M", 1_000_000),
        ("K", 1000),
        ("B", 1),
        ("", 1),
    ];

    /// <summary>The option <c>--limit-rate</c>.</summary>
    public static Option<long?> Option() =>
        new("--limit-rate")
        {
            Description = "Most bytes of files a second, such as 500kB or 2MB; 1 kB is 1000 bytes. Default: no limit.",
            HelpName = "RATE",
            CustomParser = Read,
        };

    /// <summary>Reads a rate if the text is one.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        var upper = text.Trim().ToUpperInvariant();
        upper = upper.EndsWith("/S", StringComparison.Ordinal) ? upper[..^2] : upper;
        var (unit, factor) = Array.Find(Units, u => upper.EndsWith(u.Unit, StringComparison.Ordinal));
        var isNumber = double.TryParse(
            upper[..^unit.Length],
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        );
        bytes = isNumber && number * factor < long.MaxValue ? (long)(number * factor) : 0;
        return bytes > 0;
    }

    private static long? Read(ArgumentResult result)
    {
        if (TryParse(result.Tokens[0].Value, out var bytes))
        {
            return bytes;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a rate: 500kB or 2MB a second.");
        return null;
    }
}
