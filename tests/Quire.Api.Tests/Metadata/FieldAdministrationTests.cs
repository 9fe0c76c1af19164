using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Metadata;

/// <summary>Fields as administrators look at them.</summary>
public sealed class FieldAdministrationTests
{
    [Theory, EachDatabase]
    public async Task Fields_are_told_by_what_holds_of_them_and_one_by_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();

        var all = (await admin.GetAsync("/api/admin/datasetfield")).Data;
        var required = all["required"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
        Assert.Contains("title", required);
        Assert.DoesNotContain("keyword", required);
        Assert.Contains("keyword", all["allowsMultiples"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Contains("keywordValue", all["haveParents"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Contains("title", all["doesNotAllowMultiples"]!.AsArray().Select(n => n!.GetValue<string>()));

        var scheme = (await admin.GetAsync("/api/admin/datasetfield/authorIdentifierScheme")).Data;
        Assert.Equal("citation", scheme["metadataBlock"]!.GetValue<string>());
        Assert.Equal("TEXT", scheme["fieldType"]!.GetValue<string>());
        Assert.Equal("true", scheme["parentAllowsMultiples"]!.GetValue<string>());
        Assert.Contains("ORCID", scheme["controlledVocabularyValues"]!.AsArray().Select(v => v!["strValue"]!.GetValue<string>()));
        var title = (await admin.GetAsync("/api/admin/datasetfield/title")).Data;
        Assert.Equal("N/A (no parent)", title["parentAllowsMultiples"]!.GetValue<string>());
        Assert.Equal("http://purl.org/dc/terms/title", title["uri"]!.GetValue<string>());
        foreach (var name in (string[])["nothing", " "])
        {
            (await admin.GetAsync($"/api/admin/datasetfield/{Uri.EscapeDataString(name)}")).MustBeError(
                HttpStatusCode.NotFound,
                $"There is no metadata field \"{name}\"."
            );
        }

        var subjects = (await admin.GetAsync("/api/admin/datasetfield/controlledVocabulary/subject")).Data.AsArray();
        Assert.Contains("Physics", subjects.Select(s => s!.GetValue<string>()));
    }

    [Theory, EachDatabase]
    public async Task Forms_show_a_field_as_soon_as_that_is_said(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();

        var said = await admin.PostAsync(
            "/api/admin/datasetfield/setDisplayOnCreate?datasetFieldType=subtitle&setDisplayOnCreate=true"
        );
        Assert.Equal("DisplayOnCreate for DatasetFieldType subtitle is now true", said.Message);
        Assert.True(await IsShownAsync());
        _ = (
            await admin.PostAsync("/api/admin/datasetfield/setDisplayOnCreate?datasetFieldType=subtitle&setDisplayOnCreate=false")
        ).Data;
        Assert.False(await IsShownAsync());
        (await admin.PostAsync("/api/admin/datasetfield/setDisplayOnCreate")).MustBeError(HttpStatusCode.BadRequest);

        async Task<bool> IsShownAsync() =>
            (await admin.GetAsync("/api/metadatablocks/citation")).Data["fields"]!["subtitle"]![
                "displayOnCreate"
            ]!.GetValue<bool>();
    }
}
