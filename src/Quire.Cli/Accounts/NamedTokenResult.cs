using System.Globalization;
using Quire.Cli.Console;
using Quire.Contracts.Accounts;

namespace Quire.Cli.Accounts;

/// <summary>An API token with a name.</summary>
internal sealed record NamedTokenResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Id", "Name", "Scope", "Ends", "Last used"];

    public required long Id { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public required string Scope { get; init; }

    public required string ExpiresAt { get; init; }

    public string? LastUsedAt { get; init; }

    /// <summary>The token itself; only of a new one.</summary>
    public string? Token { get; init; }

    public static NamedTokenResult Of(TokenResponse token) =>
        new()
        {
            Id = token.Id,
            Name = token.Name,
            Scope = token.Scope,
            ExpiresAt = token.ExpireTime,
            LastUsedAt = token.LastUsedTime,
            Token = token.Token,
        };

    public IReadOnlyList<string?> Cells() =>
        [Id.ToString(CultureInfo.InvariantCulture), Name, Scope, ExpiresAt, LastUsedAt ?? ""];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [("Name", Name), ("Scope", Scope), ("Ends", ExpiresAt), ("Token", Token), ("Id", $"{Id}")];
}
