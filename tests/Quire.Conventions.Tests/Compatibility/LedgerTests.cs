using System.Text;
using Quire.Conventions.Tests.Documents;
using Quire.Conventions.Tests.Endpoints;
using Quire.Conventions.Tests.Sources;
using Quire.Testing;

namespace Quire.Conventions.Tests.Compatibility;

public sealed class LedgerTests
{
    private static readonly HashSet<string> Served = ServedEndpoint
        .All.SelectMany(e => e.Methods.Split(' ').Select(m => $"{m} {WirePath.ShapeOf(e.Path)}"))
        .ToHashSet(StringComparer.Ordinal);

    private static readonly string[] States = ["complete", "partial", "unproven", .. LedgerRow.NotServed];

    [Fact]
    public void Rows_are_named_once_and_claim_no_more_than_is_proven()
    {
        Assert.Empty(LedgerRow.All.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(LedgerRow.All.Where(r => !States.Contains(r.State)).Select(r => $"{r.Id}: {r.State}"));
        Assert.Empty(
            LedgerRow
                .All.Where(r => r.State is "partial" or "refused" && r.Differences.Length == 0)
                .Select(r => $"{r.Id} does not say what is missing")
        );
        Assert.Empty(LedgerRow.All.Where(r => LedgerRow.NotServed.Contains(r.State) == IsServed(r)).Select(r => r.Id));
    }

    [Fact]
    public void Every_row_that_claims_something_names_tests_that_exist()
    {
        var classes = SourceTree.Tests.Select(f => Path.GetFileNameWithoutExtension(f.Path)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            LedgerRow
                .All.Where(r => r.State != "unproven" && IsServed(r) && !classes.Contains(r.Test))
                .Select(r => $"{r.Id} {r.Method} {r.Path}: '{r.Test}'")
        );
    }

    [Fact]
    public void Every_endpoint_is_called_by_a_test()
    {
        var lines = SourceTree
            .Tests.Where(f => !f.Path.Contains("/Quire.Conventions.Tests/", StringComparison.Ordinal))
            .SelectMany(f => f.Lines)
            .ToList();
        var untested =
            from endpoint in ServedEndpoint.All
            let use = WirePath.UseOf(endpoint.Path)
            where !lines.Exists(l => use.IsMatch(l))
            select endpoint.ToString();
        Assert.Empty(untested);
    }

    [Fact]
    public void The_compatibility_page_says_what_is_served() => GeneratedDocument.MustBe("docs/compatibility.md", Page());

    private static bool IsServed(LedgerRow row) => Served.Contains($"{row.Method} {WirePath.ShapeOf(row.Path)}");

    private static string Page()
    {
        var page = new StringBuilder(
            $"""
            # Compatibility

            Made from `docs/compatibility/endpoints.csv` and the server's own routes: what Quire promises about each endpoint of the
            Dataverse Native API, the tests that prove it, and where it answers otherwise. Both the inputs of 4.x and of 6.x are
            accepted; answers have the shape of 6.x. Refusals tell their code in the header `Quire-Error-Code` besides
            ([errors](api/errors.md)). {LedgerRow.All.Count(IsServed)} of {LedgerRow.All.Count} are served.

            | endpoint | state | tests | differences |
            | --- | --- | --- | --- |

            """
        );
        foreach (
            var row in LedgerRow.All.OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)
        )
        {
            page.Append($"| `{row.Method} {row.Path}` | {row.State} | {row.Test} | {row.Differences} |\n");
        }

        return page.ToString();
    }
}
