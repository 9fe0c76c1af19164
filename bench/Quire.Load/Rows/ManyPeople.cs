namespace Quire.Load.Rows;

/// <summary>What administrators wait for who look through very many accounts.</summary>
internal static class ManyPeople
{
    private const int PerPage = 25;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var quire = await ServerUnderTest.QuireAsync();
        long template;
        using (var first = quire.Client())
        {
            (template, _) = await People.AddAsync(first, "template");
        }

        await using var filled = await quire.FilledAsync([People.Copies(template, options.Accounts)]);
        using var http = filled.Client();
        var rows = new List<LoadRow>();
        foreach (
            var (what, query) in new[]
            {
                ("first page", ""),
                ("last page", $"&selectedPage={options.Accounts / PerPage}"),
                ("by last name", "&sortKey=lastName"),
                ("found by a name", "&searchTerm=person77"),
            }
        )
        {
            var (_, p95) = await ClosedLoop.RunAsync(
                http,
                $"/api/admin/list-users?itemsPerPage={PerPage}{query}",
                1,
                options.Duration
            );
            rows.Add(
                new(
                    $"list of {options.Accounts} accounts, {what}, 95th percentile",
                    Figure.Milliseconds(p95),
                    "-",
                    "-",
                    "below 300 ms at 100,000"
                )
            );
        }

        return rows;
    }
}
