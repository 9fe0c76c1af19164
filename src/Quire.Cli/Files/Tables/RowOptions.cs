using System.CommandLine;

namespace Quire.Cli.Files.Tables;

/// <summary>Options of commands that show rows of tables.</summary>
internal static class RowOptions
{
    public static Option<string[]> Variables() =>
        new("--variables")
        {
            Description =
                "Variables to show, with commas between them, in that order. Default: all. One with a comma in its name stands in quotes.",
            HelpName = "NAMES",
            DefaultValueFactory = _ => [],
        };
}
