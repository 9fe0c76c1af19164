using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Tables are read from whatever program wrote them.</summary>
public sealed class TableFormatTests
{
    [Theory, EachDatabase]
    public async Task Data_of_R_becomes_a_table(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));

        var file = await TableUpload.AddAsync(admin, dataset, "birds.rda", TableUpload.Sample("birds.plain.rda"));

        Assert.Equal(("birds.tab", "birds.rda"), (file.Of("filename"), file.Of("originalFileName")));
        Assert.Equal(
            ("application/x-rlang-transport", "R Data"),
            (file.Of("originalFileFormat"), file.Of("originalFormatLabel"))
        );
        Assert.StartsWith(
            """
            1	11.5	1	"robin"	2020-02-28	2020-02-28 06:07:08 UTC	"a \"b\""
            2		0	"wren"	2020-02-29	2020-02-28 07:07:08.500 UTC	

            """,
            (await admin.GetAsync($"/api/access/datafile/{file.Id()}?noVarHeader=true")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task The_same_table_of_SPSS_has_one_fingerprint_in_both_of_its_forms(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));

        var portable = await TableUpload.AddAsync(admin, dataset, "birds.por", TableUpload.Sample("birds.por"));
        var system = await TableUpload.AddAsync(admin, dataset, "system.zsav", TableUpload.Sample("birds.zsav"));

        Assert.Equal(("birds.tab", "birds.por"), (portable.Of("filename"), portable.Of("originalFileName")));
        Assert.Equal(
            ("application/x-spss-por", "SPSS Portable"),
            (portable.Of("originalFileFormat"), portable.Of("originalFormatLabel"))
        );
        Assert.NotNull(portable.Of("UNF"));
        Assert.Equal(system.Of("UNF"), portable.Of("UNF"));
        var variable = (await admin.GetAsync($"/api/files/{portable.Id()}/dataTables")).Data[0]!["dataVariables"]![1]!;
        Assert.Equal(("WEIGHT", "Weight, in \"grams\""), (variable.Of("name"), variable.Of("label")));
    }

    [Theory, EachDatabase]
    public async Task Each_of_the_forms_has_a_limit_of_its_own(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        const string Setting = "/api/admin/settings/:TabularIngestSizeLimit";
        _ = (await admin.TextAsync(HttpMethod.Put, Setting, """{"default":"-1","por":"0","RDATA":0}""")).Data;

        foreach (var name in (string[])["birds.por", "birds.plain.rda"])
        {
            var file = await TableUpload.AddAsync(admin, dataset, name, TableUpload.Sample(name));
            Assert.Equal((name, "false"), (file.Of("filename"), file.Of("tabularData")));
        }

        var other = await TableUpload.AddAsync(admin, dataset, "birds.zsav", TableUpload.Sample("birds.zsav"));
        Assert.Equal("birds.tab", other.Of("filename"));
    }

    [Theory, EachDatabase]
    public async Task A_workspace_without_a_table_stays_as_it_arrived(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));

        var file = await TableUpload.AddAsync(admin, dataset, "none.RData", "RDX3\nX\n\0\0\0"u8.ToArray());

        Assert.Equal(("none.RData", "failed"), (file.Of("filename"), file.Of("ingestStatus")));
        Assert.NotNull(file.Of("ingestReport"));
    }
}
