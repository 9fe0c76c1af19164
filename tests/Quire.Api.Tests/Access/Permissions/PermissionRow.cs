using Quire.Testing;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>One line of a table: a call and what becomes of it for each caller.</summary>
/// <param name="Operations">The operations it runs.</param>
/// <param name="Call">Method and path; names in braces are filled in from what is given.</param>
/// <param name="Given">What the call finds.</param>
/// <param name="Statuses">Status for guest, stranger, contributor, curator, administrator, superuser.</param>
internal sealed record PermissionRow(string Operations, string Call, Given Given, string Statuses)
{
    /// <summary>The body, with names in braces filled in; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>The bytes of the part <c>file</c> of a form; the body is its <c>jsonData</c>.</summary>
    public string? File { get; init; }

    /// <summary>Whether the body is the part <c>jsonData</c> of a form.</summary>
    public bool Form { get; init; }

    /// <summary>Headers of the call besides, such as <c>Packaging: x|In-Progress: false</c>; null for none.</summary>
    public string? Headers { get; init; }

    /// <summary>The texts of a form, with names in braces filled in, such as <c>content=A&amp;type=custom</c>.</summary>
    public string? Fields { get; init; }

    /// <summary>Whether the next caller can make the call on what the last one left.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether it guesses wrongly, so that whoever guesses after it has to wait: it gets a server of its own.</summary>
    public bool Guesses { get; init; }

    /// <summary>Parts of the messages of refusals that are not told in the words of the rule, with bars between them.</summary>
    public string Refusal { get; init; } = "";

    public string Method => Call.Split(' ')[0];

    public string Path => Call.Split(' ')[1];

    /// <summary>The endpoint that answers it.</summary>
    public ApiPath Endpoint => ApiPath.Of(Method, Path) ?? throw new InvalidOperationException($"Nothing answers {Call}.");

    /// <summary>Whether the call changes something, so that nobody else may find what it leaves.</summary>
    public bool Writes => Method is not ("GET" or "HEAD") || Path.Contains(":publish", StringComparison.Ordinal);

    public int StatusFor(Standing standing) => int.Parse(Statuses.Split(' ')[(int)standing]);

    /// <summary>Every row on each database, as cases of a theory.</summary>
    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases(IEnumerable<PermissionRow> rows) =>
        rows.SelectMany(row =>
            new TheoryDataRow<DatabaseKind, string>[]
            {
                new(DatabaseKind.Sqlite, row.ToString()),
                new(DatabaseKind.PostgreSql, row.ToString()) { Skip = PostgreSqlServer.WhyNot },
            }
        );

    public override string ToString() => $"{Call} [{Operations}, {Given}]";
}
