using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>A log of years is looked through by who, what, when and what about.</summary>
public sealed class AuditSearchTests
{
    private const string Path = "/administration/audit";

    [Theory, EachDatabase]
    public async Task Lines_are_found_by_who_did_what_and_when(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        using var member = server.As(token);
        await Make.DatasetAsync(member, alias);
        using var reader = await Reader.SuperuserAsync(server);

        foreach (var who in (string[])[name, $"@{name}", $" {name} "])
        {
            var theirs = await LinesAsync(reader, $"?who={Uri.EscapeDataString(who)}");
            Assert.Contains("CreateDataset", theirs);
            Assert.DoesNotContain("CreateCollection", theirs);
        }

        Assert.All(await LinesAsync(reader, "?what=CreateCollection"), l => Assert.Equal("CreateCollection", l));
        Assert.Empty(await LinesAsync(reader, $"?who={name}&what=CreateCollection"));
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("CreateDataset", await LinesAsync(reader, $"?who={name}&from={today}"));
        Assert.Contains("CreateDataset", await LinesAsync(reader, $"?who={name}&to={today}"));
        Assert.Empty(await LinesAsync(reader, "?to=2001-01-01"));
        Assert.Empty(await LinesAsync(reader, "?from=9999-12-31&to=9999-12-31"));
    }

    [Theory, EachDatabase]
    public async Task Older_lines_are_of_what_was_looked_for(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        for (var i = 0; i < 101; i++)
        {
            _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:InstallationName", $"Archive {i}")).Data;
        }

        using var reader = await Reader.SuperuserAsync(server);
        var page = await reader.PageAsync($"{Path}?what=SetSetting&who=");
        var older = Reader.Links(page).Single(l => l.Contains("before=", StringComparison.Ordinal));

        Assert.Contains("what=SetSetting", older, StringComparison.Ordinal);
        var rest = Reader.Texts(await reader.PageAsync(Reader.From(Path, WebUtility.HtmlDecode(older))), "th");
        Assert.Contains("SetSetting", rest);
        Assert.DoesNotContain("CreateAccount", rest);
    }

    [Fact]
    public async Task What_is_no_day_and_no_number_is_said_and_kept()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = await Reader.SuperuserAsync(server);

        var page = await reader.PageAsync($"{Path}?object=seven&from=yesterday&to=2026-02-30&who=x%22%3E%3Cb%3E");

        foreach (var wrong in (string[])["“seven” is not a number.", "“yesterday” is not a day", "“2026-02-30” is not a day"])
        {
            Assert.Contains(wrong, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.Contains("value=\"yesterday\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<tbody>", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Reader reader, string query)
    {
        var page = await reader.PageAsync(Path + query);
        var rows = page.IndexOf("<tbody>", StringComparison.Ordinal);
        return rows < 0 ? [] : Reader.Texts(page[rows..], "th");
    }
}
