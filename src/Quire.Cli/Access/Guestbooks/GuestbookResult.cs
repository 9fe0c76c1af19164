using System.Globalization;
using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access.Guestbooks;

/// <summary>What people are asked before they download.</summary>
internal sealed record GuestbookResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Id", "Name", "Asks", "Enabled"];

    public long? Id { get; init; }

    public string? Name { get; init; }

    public required bool Enabled { get; init; }

    public required IReadOnlyList<string> Asks { get; init; }

    public static GuestbookResult Of(Guestbook guestbook) =>
        new()
        {
            Id = guestbook.Id,
            Name = guestbook.Name,
            Enabled = guestbook.Enabled,
            Asks =
            [
                .. new[]
                {
                    guestbook.NameRequired ? "name" : null,
                    guestbook.EmailRequired ? "email" : null,
                    guestbook.InstitutionRequired ? "institution" : null,
                    guestbook.PositionRequired ? "position" : null,
                }.OfType<string>(),
                .. (guestbook.CustomQuestions ?? []).Select(q => q.Question ?? ""),
            ],
        };

    public IReadOnlyList<string?> Cells() =>
        [Id?.ToString(CultureInfo.InvariantCulture), Name, string.Join(", ", Asks), SafeText.YesNo(Enabled)];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Number", Id?.ToString(CultureInfo.InvariantCulture)),
            ("Name", Name),
            ("Asks", string.Join(", ", Asks)),
            ("Enabled", SafeText.YesNo(Enabled)),
        ];
}
