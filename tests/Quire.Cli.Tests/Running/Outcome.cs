using System.Text.Json.Nodes;
using Quire.Cli.Console;

namespace Quire.Cli.Tests.Running;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record Outcome(int Code, string Out, string Error)
{
    /// <summary>The result of a run with <c>--json</c>.</summary>
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>The lines of the result.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails unless the run ended like this.</summary>
    public Outcome Ended(ExitCode code)
    {
        Assert.True(Code == (int)code, $"It ended with {Code}, not {(int)code} ({code}).\n{Out}\n{Error}");
        return this;
    }

    /// <summary>Fails unless the run succeeded.</summary>
    public Outcome Well() => Ended(ExitCode.Success);
}
