using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>What pages are given, and what the installation has.</summary>
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

    [Fact]
    public async Task Feature_flags_tell_what_the_installation_has()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();

        var flags = (await admin.GetAsync("/api/admin/featureFlags")).Data;
        Assert.Equal(
            ("enabled", "disabled"),
            (flags["VERSION_NOTE"]!.GetValue<string>(), flags["API_SESSION_AUTH"]!.GetValue<string>())
        );
        Assert.True((await admin.GetAsync("/api/admin/featureFlags/ROLE_ASSIGNMENT_HISTORY")).Data["enabled"]!.GetValue<bool>());
        (await admin.GetAsync("/api/admin/featureFlags/NOTHING")).MustBeError(
            HttpStatusCode.NotFound,
            "Feature flag not found. Try listing all feature flags."
        );
    }
}
