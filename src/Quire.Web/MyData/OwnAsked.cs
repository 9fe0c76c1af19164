using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Repository.Search;
using Quire.Repository.Search.Own;

namespace Quire.Web.MyData;

/// <summary>What of their own somebody wants to see, as the address of the page says it.</summary>
public sealed record OwnAsked
{
    /// <summary>Path of the page, without slash in front.</summary>
    public const string Path = "my";

    /// <summary>Names of the kinds in addresses, the usual one first.</summary>
    public static readonly IReadOnlyList<(string Name, SearchKind Kind)> Kinds =
    [
        ("datasets", SearchKind.Dataset),
        ("files", SearchKind.File),
        ("collections", SearchKind.Collection),
    ];

    /// <summary>What stands for every role in addresses.</summary>
    public const string AnyRole = "any";

    // No page begins further down; whoever has that much looks for it by its words.
    private const int Reach = 10_000;

    /// <summary>Words; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>The kind shown, by its name in addresses.</summary>
    public string Kind { get; init; } = Kinds[0].Name;

    /// <summary>The state wanted, as searches call it; null for every one.</summary>
    public string? State { get; init; }

    /// <summary>
    /// The role that makes something one's own: its id, <see cref="AnyRole"/>, or null for those one may edit with, as which
    /// whatever is no role of theirs counts.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether nothing is narrowed.</summary>
    public bool IsPlain => Text.Length == 0 && State is null && Role is null;

    /// <summary>Address of the page, without slash in front.</summary>
    public string Address =>
        QueryHelpers.AddQueryString(
            Path,
            new (string Name, string? Value)[]
            {
                ("q", Text.Length == 0 ? null : Text),
                ("type", Kind == Kinds[0].Name ? null : Kind),
                ("state", State),
                ("role", Role),
                ("page", Number > 1 ? Number.ToString(CultureInfo.InvariantCulture) : null),
            }
                .Where(p => p.Value is not null)
                .Select(p => new KeyValuePair<string, string?>(p.Name, p.Value))
        );

    /// <summary>Reads the address; what makes no sense is as if it were not there.</summary>
    public static OwnAsked Of(HttpRequest request)
    {
        return new()
        {
            Text = Said("q") ?? "",
            Kind = Kinds.FirstOrDefault(k => k.Name == Said("type"), Kinds[0]).Name,
            State = Said("state"),
            Role = Said("role"),
            Number =
                int.TryParse(Said("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                    ? Math.Min(number, Reach / OwnDataRequest.PerPage)
                    : 1,
        };

        string? Said(string name) => request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The question as the repository is asked it.</summary>
    /// <param name="roles">Ids of the roles that count.</param>
    public OwnDataRequest Request(IReadOnlyList<long> roles) =>
        new()
        {
            Text = Text.Length == 0 ? "*" : Text,
            Kinds = [Kinds.First(k => k.Name == Kind).Kind],
            Statuses = State is null ? [] : [State],
            Roles = roles,
            Page = Number,
            Order = Text.Length == 0 ? new(SearchSort.Date, Descending: true) : SearchOrder.Relevance,
        };
}
