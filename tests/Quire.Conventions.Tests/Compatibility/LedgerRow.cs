using Quire.Testing;

namespace Quire.Conventions.Tests.Compatibility;

/// <summary>What is promised about one endpoint of the Native API.</summary>
/// <param name="Id">Name of the promise, stable.</param>
/// <param name="State"><c>complete</c>; <c>partial</c> when the differences name something missing; <c>unproven</c> without a
/// test; <c>planned</c>, or <c>refused</c> with the reason, when it is not served.</param>
/// <param name="Test">The class of tests that proves it.</param>
/// <param name="Differences">Where Quire answers otherwise than the servers it is compatible with; empty when nowhere.</param>
internal sealed record LedgerRow(string Id, string Method, string Path, string State, string Test, string Differences)
{
    /// <summary>The states of what is not served.</summary>
    public static readonly string[] NotServed = ["planned", "refused"];

    /// <summary>The rows of <c>docs/compatibility/endpoints.csv</c>.</summary>
    public static IReadOnlyList<LedgerRow> All { get; } =
    [
        .. File.ReadLines(System.IO.Path.Combine(RepositoryRoot.Path, "docs", "compatibility", "endpoints.csv"))
            .Skip(1)
            .Select(Read),
    ];

    // Only the last column may hold commas, so no quoting is needed.
    private static LedgerRow Read(string line)
    {
        var cells = line.Split(',', 6);
        return new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
