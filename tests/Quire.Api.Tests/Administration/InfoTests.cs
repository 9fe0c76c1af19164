using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

public sealed class InfoTests
{
    [Theory, EachDatabase]
    public async Task Says_which_API_version_it_speaks_and_its_own_build(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Quire:CompatibleVersion"] = "6.4" }
        );
        var data = (await server.As("token-nobody-has").GetAsync("/api//info/version")).Data;
        Assert.Equal("6.4", data["version"]!.GetValue<string>());
        Assert.StartsWith("quire-", data["build"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Tells_the_build_its_settings_name(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Quire:Build"] = "1234-abc" }
        );
        Assert.Equal("1234-abc", (await server.Guest().GetAsync("/api/info/version")).Data["build"]!.GetValue<string>());
        var root = (await server.Guest().GetAsync("/api/dataverses/root")).Data;
        Assert.Equal("The root dataverse.", root["description"]!.GetValue<string>());
        Assert.False(root["permissionRoot"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task Says_host_terms_and_limits(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var wire = server.Guest();
        Assert.Equal(server.Address.Host, (await wire.GetAsync("/api/info/server")).Message);
        Assert.Equal(
            "There are no API Terms of Use for this Dataverse installation.",
            (await wire.GetAsync("/api/info/apiTermsOfUse")).Message
        );
        Assert.Equal(
            "There are no Terms of Use for this Dataverse installation.",
            (await wire.GetAsync("/api/info/applicationTermsOfUse?lang=fr")).Message
        );
        Assert.Equal(long.MaxValue, (await wire.GetAsync("/api/info/zipDownloadLimit")).Data.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task Lists_the_export_formats(DatabaseKind database)
    {
        var formats = (await (await SharedServer.OfAsync(database)).Guest().GetAsync("/api/info/exportFormats")).Data;
        Assert.Equal("application/xml", formats["oai_dc"]!["mediaType"]!.GetValue<string>());
        Assert.Equal("http://www.openarchives.org/OAI/2.0/oai_dc/", formats["oai_dc"]!["XMLNameSpace"]!.GetValue<string>());
        Assert.Null(formats["dataverse_json"]!["XMLNameSpace"]);
    }
}
