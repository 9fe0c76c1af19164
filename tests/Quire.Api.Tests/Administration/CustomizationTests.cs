using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>What pages are given.</summary>
public sealed class CustomizationTests
{
    [Fact]
    public async Task Pages_get_the_files_of_one_folder_and_no_others()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var folder = Directory.CreateDirectory(Path.Combine(server.Folder, "customization"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "footer.html"), "<p>Foot</p>");
        var secret = Path.Combine(server.Folder, "secret.html");
        await File.WriteAllTextAsync(secret, "secret");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.html"), secret);
        const string footer = "/api/info/settings/customization/footer";

        (await guest.GetAsync(footer)).MustBeError(HttpStatusCode.NotFound, "footer not found.");
        foreach (var elsewhere in new[] { secret, "../secret.html", "link.html", "/etc/hostname", "nothing.html", "." })
        {
            _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FooterCustomizationFile", elsewhere)).Data;
            (await guest.GetAsync(footer)).MustBeError(HttpStatusCode.NotFound, "footer not found.");
        }

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FooterCustomizationFile", "footer.html")).Data;
        var given = await guest.GetAsync(footer);
        Assert.Equal((HttpStatusCode.OK, "<p>Foot</p>"), (given.Status, given.Text));
        (await guest.GetAsync("/api/info/settings/customization/nothing")).MustBeError(
            HttpStatusCode.BadRequest,
            "Customization type unknown or missing. Must be one of the following: "
                + "homepage, header, footer, style, analytics, logo"
        );
    }
}
