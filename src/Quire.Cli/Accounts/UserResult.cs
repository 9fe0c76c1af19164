using Quire.Cli.Console;
using Quire.Contracts.Accounts;

namespace Quire.Cli.Accounts;

/// <summary>An account.</summary>
internal sealed record UserResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["User", "Name", "E-mail", "Affiliation", "Superuser"];

    public required long Id { get; init; }

    /// <summary>Name of the account, without <c>@</c>.</summary>
    public required string User { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Affiliation { get; init; }

    public required bool Superuser { get; init; }

    public static UserResult Of(AuthenticatedUserResponse user) =>
        new()
        {
            Id = user.Id,
            User = user.Identifier.TrimStart('@'),
            Name = user.DisplayName ?? Full(user.FirstName, user.LastName),
            Email = user.Email,
            Affiliation = user.Affiliation,
            Superuser = user.Superuser,
        };

    public static UserResult Of(UserListRow row) =>
        new()
        {
            Id = row.Id,
            User = (row.UserIdentifier ?? "").TrimStart('@'),
            Name = Full(row.FirstName, row.LastName),
            Email = row.Email,
            Affiliation = row.Affiliation,
            Superuser = row.IsSuperuser,
        };

    public IReadOnlyList<string?> Cells() => [User, Name, Email, Affiliation, Superuser ? "superuser" : ""];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("User", User),
            ("Name", Name),
            ("E-mail", Email),
            ("Affiliation", string.IsNullOrEmpty(Affiliation) ? null : Affiliation),
            ("Superuser", SafeText.YesNo(Superuser)),
            ("Id", $"{Id}"),
        ];

    private static string Full(string? first, string? last) => $"{first} {last}".Trim();
}
