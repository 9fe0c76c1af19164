using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary>Why somebody may do something, or may not.</summary>
internal sealed record ExplainResult : IFacts
{
    public required string User { get; init; }

    public required string Object { get; init; }

    public required string Permission { get; init; }

    public required bool Allowed { get; init; }

    public required string Because { get; init; }

    public required string Sentence { get; init; }

    public required IReadOnlyList<PermissionExplanationStep> Chain { get; init; }

    public static ExplainResult Of(PermissionExplanation explanation) =>
        new()
        {
            User = explanation.User,
            Object = explanation.ObjectName,
            Permission = explanation.Permission,
            Allowed = explanation.Allowed,
            Because = explanation.Because,
            Sentence = explanation.Sentence,
            Chain = explanation.Chain,
        };

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Allowed", Allowed ? "yes" : "no"),
            ("Why", Sentence),
            .. Chain.Select(s => ("Role", (string?)$"{s.Role} on '{s.DefinedOnName}', through {string.Join(" > ", s.Through)}")),
        ];
}
