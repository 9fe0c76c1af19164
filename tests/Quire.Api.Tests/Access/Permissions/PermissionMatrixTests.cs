using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>
/// Compares the tables with <c>docs/permissions.md</c>, which is made from the code: a new operation cannot be forgotten.
/// </summary>
public sealed partial class PermissionMatrixTests
{
    private static readonly IReadOnlyList<PermissionRow> Rows = PermissionTables.All;

    private static readonly IReadOnlyList<(string Operation, string Method, string Path)> Served =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "permissions.md")).SelectMany(EndpointsOf),
    ];

    [Fact]
    public void Every_operation_with_an_endpoint_is_in_a_table()
    {
        var tried = Rows.SelectMany(r => r.Operations.Split(' ')).ToHashSet(StringComparer.Ordinal);
        Assert.True(Served.Count > 100, "The page of permissions has another form than this test reads.");
        Assert.Empty(Served.Select(s => s.Operation).Except(tried, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_endpoint_that_runs_an_operation_is_in_a_table()
    {
        var tried = Rows.Select(r => (r.Method, r.Endpoint.Path)).ToHashSet();
        Assert.Empty(Served.Where(s => s.Method != "HEAD").Select(s => (s.Method, s.Path)).Except(tried));
    }

    [Fact]
    public void Every_row_says_rightly_which_operations_it_runs() =>
        Assert.Empty(
            Rows.SelectMany(r => r.Operations.Split(' ').Select(o => (Operation: o, r.Method, r.Endpoint.Path))).Except(Served)
        );

    private static IEnumerable<(string Operation, string Method, string Path)> EndpointsOf(string line) =>
        from endpoint in Quoted().Matches(line).Select(m => m.Groups["call"].Value.Split(' '))
        where line.StartsWith("| ", StringComparison.Ordinal)
        from method in endpoint[..^1]
        select (line.Split(' ')[1], method, endpoint[^1]);

    [GeneratedRegex("`(?<call>[^`]+)`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Quoted();
}
