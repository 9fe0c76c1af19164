namespace Quire.Load.Rows;

/// <summary>Measures on SQLite, and on PostgreSQL where its programs are there.</summary>
internal static class EachDatabase
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(
        Func<string, ServerUnderTest, PostgreSqlServer?, Task<IReadOnlyList<LoadRow>>> measure
    )
    {
        var rows = new List<LoadRow>();
        await using (var quire = await ServerUnderTest.QuireAsync())
        {
            rows.AddRange(await measure("SQLite", quire, null));
        }

        if (PostgreSqlServer.IsInstalled)
        {
            await using var server = await PostgreSqlServer.StartAsync();
            await using var quire = await ServerUnderTest.QuireAsync(server.ConnectionString);
            rows.AddRange(await measure("PostgreSQL", quire, server));
        }

        return rows;
    }
}
