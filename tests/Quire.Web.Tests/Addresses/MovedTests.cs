using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Addresses;

/// <summary>Addresses that are out in the world.</summary>
public sealed class MovedTests
{
    [Theory]
    [InlineData("/dataverse.xhtml?alias=lab", "./dataverse/lab")]
    [InlineData("/dataverse.xhtml", "./")]
    [InlineData("/dataset.xhtml?persistentId=doi:10.5072/FK2/ABC", "./dataset/doi:10.5072/FK2/ABC")]
    [InlineData("/dataset.xhtml?persistentId=doi:10.5072/FK2/ABC&version=1.0", "./dataset/doi:10.5072/FK2/ABC?version=1.0")]
    [InlineData("/dataset.xhtml?id=12", "./dataset/12")]
    [InlineData("/citation?persistentId=perma:Q/ABC", "./dataset/perma:Q/ABC")]
    [InlineData("/file.xhtml?fileId=7&version=2.0", "./file/7?version=2.0")]
    [InlineData("/file.xhtml?persistentId=doi:10.5072/FK2/ABC/1", "./file/doi:10.5072/FK2/ABC/1")]
    [InlineData("/loginpage.xhtml", "./account/sign-in")]
    [InlineData("/dataverseuser.xhtml", "./account")]
    [InlineData("/admin", "./administration")]
    public async Task They_lead_to_the_pages_there_are(string address, string to)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        var answer = await reader.GetAsync(address);

        Assert.True(answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found);
        Assert.Equal(to, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Without_saying_what_is_meant_they_lead_nowhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        foreach (
            var address in (string[])
                ["/dataset.xhtml", "/file.xhtml", "/citation", "/previewurl.xhtml", "/privateurl.xhtml?token="]
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).Status);
        }
    }
}
