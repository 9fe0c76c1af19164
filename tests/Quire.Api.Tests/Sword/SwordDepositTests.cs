using System.Net;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Sword;

public sealed class SwordDepositTests
{
    private const string Guide = """
        <dcterms:creator>Peets, John</dcterms:creator>
        <dcterms:subject>Chemistry</dcterms:subject>
        <dcterms:subject>coffee</dcterms:subject>
        <dcterms:publisher>Coffee Bean State University</dcterms:publisher>
        <dcterms:contributor type="Funder">CaffeineForAll</dcterms:contributor>
        <dcterms:date>2013-07-11</dcterms:date>
        <dcterms:type>aggregate data</dcterms:type>
        <dcterms:source>Stumptown, Jane. 2011. Home Roasting.</dcterms:source>
        <dcterms:relation>Peets, John. 2010. Roasting Coffee.</dcterms:relation>
        <dcterms:coverage>United States</dcterms:coverage>
        <dcterms:coverage>Canada</dcterms:coverage>
        <dcterms:isReferencedBy holdingsURI="http://dx.doi.org/10.1038/dvn333" agency="DOI" IDNo="10.1038/dvn333">Peets, J. (2013).</dcterms:isReferencedBy>
        """;

    [Theory]
    [InlineData("title", "Roasting")]
    [InlineData("author", "Stumptown, Jane|Coffee Bean State University", "Peets, John")]
    [InlineData("subject", "Chemistry")]
    [InlineData("keyword", "coffee")]
    [InlineData("dsDescription", "Considerations before you start.")]
    [InlineData("producer", "Coffee Bean State University")]
    [InlineData("contributor", "Funder|CaffeineForAll")]
    [InlineData("productionDate", "2013-07-11")]
    [InlineData("kindOfData", "aggregate data")]
    [InlineData("dataSources", "Stumptown, Jane. 2011. Home Roasting.")]
    [InlineData("relatedMaterial", "Peets, John. 2010. Roasting Coffee.")]
    [InlineData("geographicCoverage", "United States", "Canada")]
    [InlineData("publication", "Peets, J. (2013).|doi|10.1038/dvn333|http://dx.doi.org/10.1038/dvn333")]
    public async Task Terms_fill_the_fields_the_guide_says(string field, params string[] values)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var pid = await world.DepositAsync(Guide);
        var found = field == "geographicCoverage" ? await OtherCoverageAsync(world, pid) : await world.FieldAsync(pid, field);
        Assert.Equal(values, found);
    }

    [Theory, EachDatabase]
    public async Task What_nobody_says_is_filled_in(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        Assert.Equal(["N/A"], await world.FieldAsync(pid, "subject"));
        var me = (await world.Admin.GetAsync("/api/users/:me")).Data;
        Assert.EndsWith(me["email"]!.GetValue<string>(), Assert.Single(await world.FieldAsync(pid, "datasetContact")));
        Assert.Equal([$"{me["lastName"]}, {me["firstName"]}"], await world.FieldAsync(pid, "depositor"));
        Assert.Single(await world.FieldAsync(pid, "dateOfDeposit"));
    }

    [Theory, EachDatabase]
    public async Task Terms_no_field_holds_are_told_of(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var made = await world.Client.DepositAsync(
            world.Collection,
            SwordEntry.Of("Roasting", "<dcterms:audience>Baristas</dcterms:audience>")
        );
        Assert.Contains("dcterms:audience", SwordDriver.Xml(made).Element(SwordDriver.Sword + "verboseDescription")!.Value);
    }

    [Theory, EachDatabase]
    public async Task A_contributor_of_the_type_contact_is_whom_to_ask(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync("<dcterms:contributor type=\"Contact\">jane@example.edu</dcterms:contributor>");
        Assert.Equal(["jane@example.edu"], await world.FieldAsync(pid, "datasetContact"));
        var refused = await world.Client.DepositAsync(
            world.Collection,
            SwordEntry.Of("Roasting", "<dcterms:contributor type=\"Contact\">Jane</dcterms:contributor>")
        );
        Assert.Contains("Jane", SwordWorld.MustBeError(refused, HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("", "CC0 1.0", null)]
    [InlineData("<dcterms:license>CC0</dcterms:license>", "CC0 1.0", null)]
    [InlineData("<dcterms:license>http://creativecommons.org/licenses/by/4.0</dcterms:license>", "CC BY 4.0", null)]
    [InlineData("<dcterms:rights>Ask first.</dcterms:rights>", null, "Ask first.")]
    [InlineData("<dcterms:license>NONE</dcterms:license><dcterms:rights>Ask first.</dcterms:rights>", null, "Ask first.")]
    [InlineData("<dcterms:rights></dcterms:rights>", null, null)]
    public async Task Licence_and_rights_mean_what_the_guide_says(string terms, string? license, string? text)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var version = await VersionAsync(world, await world.DepositAsync(terms));
        Assert.Equal(license, version["license"]?["name"]?.GetValue<string>());
        Assert.Equal(text, version["termsOfUse"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("<dcterms:license>CC0 1.0</dcterms:license><dcterms:rights>Ask first.</dcterms:rights>")]
    [InlineData("<dcterms:license></dcterms:license>")]
    [InlineData("<dcterms:license>My own</dcterms:license>")]
    [InlineData("<dcterms:license>CC0 1.0</dcterms:license><dcterms:license>CC BY 4.0</dcterms:license>")]
    [InlineData("<dcterms:rights>One.</dcterms:rights><dcterms:rights>Two.</dcterms:rights>")]
    [InlineData("<dcterms:title>Another title</dcterms:title>")]
    [InlineData("<dcterms:date>yesterday</dcterms:date>")]
    public async Task Terms_that_contradict_each_other_or_mean_nothing_are_refused(string terms)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var refused = await world.Client.DepositAsync(world.Collection, SwordEntry.Of("Roasting", terms));
        SwordWorld.MustBeError(refused, HttpStatusCode.BadRequest);
        Assert.Empty((await world.Client.ReadAsync(world.Collection)).Elements(SwordDriver.Atom + "entry"));
    }

    [Theory, EachDatabase]
    public async Task An_entry_without_what_is_required_is_refused(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var refused = await world.Client.DepositAsync(
            world.Collection,
            "<entry xmlns=\"http://www.w3.org/2005/Atom\" xmlns:d=\"http://purl.org/dc/terms/\"><d:title>Bare</d:title></entry>"
        );
        Assert.Contains("Author", SwordWorld.MustBeError(refused, HttpStatusCode.BadRequest));
    }

    [Theory, EachDatabase]
    public async Task Replacing_metadata_keeps_depositor_contact_and_licence(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var world = await SwordWorld.OfAsync(server);
        var pid = await world.DepositAsync("<dcterms:license>CC BY 4.0</dcterms:license><dcterms:type>survey</dcterms:type>");
        var (depositor, contact) = (await world.FieldAsync(pid, "depositor"), await world.FieldAsync(pid, "datasetContact"));
        var (name, token) = await Make.UserAsync(world.Admin);
        await Make.AssignAsync(world.Admin, world.Alias, $"@{name}", "admin");
        using var other = new SwordDriver(server.Address, token);

        var replaced = await other.ReplaceAsync(SwordWorld.Edit(pid), SwordEntry.Of("Grinding"));

        Assert.True(replaced.Status == HttpStatusCode.OK, replaced.Text);
        Assert.Equal(
            "no treatment information available",
            SwordDriver.Xml(replaced).Element(SwordDriver.Sword + "treatment")!.Value
        );
        Assert.Equal(["Grinding"], await world.FieldAsync(pid, "title"));
        Assert.Empty(await world.FieldAsync(pid, "kindOfData"));
        Assert.Equal(depositor, await world.FieldAsync(pid, "depositor"));
        Assert.Equal(contact, await world.FieldAsync(pid, "datasetContact"));
        Assert.Equal("CC BY 4.0", (await VersionAsync(world, pid))["license"]!["name"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Terms_on_file_are_not_exchanged_for_a_licence_unsaid(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync("<dcterms:rights>Ask first.</dcterms:rights>");
        var refused = await world.Client.ReplaceAsync(
            SwordWorld.Edit(pid),
            SwordEntry.Of("Grinding", "<dcterms:license>CC0 1.0</dcterms:license>")
        );
        Assert.Contains("existing Terms of Use", SwordWorld.MustBeError(refused, HttpStatusCode.BadRequest));
        Assert.Equal("Ask first.", (await VersionAsync(world, pid))["termsOfUse"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Where_metadata_have_languages_a_deposit_has_that_of_its_collection(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var world = await SwordWorld.OfAsync(server);
        const string languages = """[{"locale":"en","title":"English"},{"locale":"fr","title":"Français"}]""";
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MetadataLanguages", languages)).Data;
        Assert.Null((await DatasetAsync(world, await world.DepositAsync()))["metadataLanguage"]);

        _ = (await world.Admin.PutAsync($"/api/dataverses/{world.Alias}/allowedMetadataLanguages/fr")).Data;
        Assert.Equal("fr", (await DatasetAsync(world, await world.DepositAsync()))["metadataLanguage"]!.GetValue<string>());
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> VersionAsync(SwordWorld world, string pid) =>
        (await DatasetAsync(world, pid))["latestVersion"]!;

    private static async Task<System.Text.Json.Nodes.JsonNode> DatasetAsync(SwordWorld world, string pid) =>
        (await world.Admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data;

    private static async Task<IReadOnlyList<string>> OtherCoverageAsync(SwordWorld world, string pid)
    {
        var blocks = (await VersionAsync(world, pid))["metadataBlocks"]!;
        var field = blocks["geospatial"]!["fields"]!
            .AsArray()
            .Single(f => f!["typeName"]!.GetValue<string>() == "geographicCoverage")!;
        return [.. field["value"]!.AsArray().Select(v => v!["otherGeographicCoverage"]!["value"]!.GetValue<string>())];
    }
}
