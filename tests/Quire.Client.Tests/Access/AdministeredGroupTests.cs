using Quire.Testing;

namespace Quire.Client.Tests.Access;

/// <summary>The client's ways to roles, groups, histories and links, against a server.</summary>
public sealed class AdministeredGroupTests
{
    [Fact]
    public async Task Groups_of_every_kind_are_made_read_and_deleted()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var admin = client.Admin;
        var ip = await admin.CreateIpGroupAsync(new() { Alias = "library", Addresses = ["192.0.2.1"] });
        Assert.Equal("&ip/library", ip.Identifier);
        _ = await admin.SetIpGroupAsync(
            "library",
            new()
            {
                Ranges =
                [
                    ["192.0.2.1", "192.0.2.9"],
                ],
            }
        );
        Assert.Equal(["192.0.2.1", "192.0.2.9"], (await admin.IpGroupAsync("library")).Ranges![0]);
        Assert.Single(await admin.IpGroupsAsync());
        _ = await admin.CreateMailDomainGroupAsync(
            new()
            {
                Alias = "uni",
                Name = "University",
                Domains = ["example.edu"],
            }
        );
        _ = await admin.SetMailDomainGroupAsync("uni", new() { Name = "University", Domains = ["example.org"] });
        Assert.Equal(["example.org"], (await admin.MailDomainGroupAsync("uni")).Domains);
        Assert.Single(await admin.MailDomainGroupsAsync());
        _ = await admin.CreateShibbolethGroupAsync(
            new()
            {
                Name = "Idp",
                Attribute = "Shib-Identity-Provider",
                Pattern = "https://idp.example.org",
            }
        );
        var shibboleth = Assert.Single(await admin.ShibbolethGroupsAsync());
        Assert.Equal("Idp", (await admin.AssigneeAsync($"&shib/{shibboleth.Id}")).Title);
        _ = await admin.DeleteShibbolethGroupAsync(shibboleth.Id);
        _ = await admin.DeleteMailDomainGroupAsync("uni");
        _ = await admin.DeleteIpGroupAsync("library");
        Assert.Empty(await admin.IpGroupsAsync());
    }

    [Fact]
    public async Task Roles_groups_and_histories_of_a_collection()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        CollectionId lab = await Make.CollectionAsync(server.Admin());
        var role = await client.Collections.CreateRoleAsync(
            lab,
            new()
            {
                Alias = "reader",
                Name = "Reader",
                Permissions = ["DownloadFile"],
            }
        );
        role = await client.Admin.UpdateRoleAsync(
            role.Id,
            new()
            {
                Alias = "reader",
                Name = "Reads",
                Permissions = ["DownloadFile"],
            }
        );
        Assert.Equal("Reads", role.Name);
        var group = await client.Collections.CreateGroupAsync(lab, new() { AliasInOwner = "crew", DisplayName = "Crew" });
        group = await client.Collections.AddToGroupAsync(lab, "crew", [":guest", ":authenticated-users"]);
        group = await client.Collections.RemoveFromGroupAsync(lab, "crew", ":guest");
        Assert.Equal([":authenticated-users"], group.ContainedRoleAssignees!);
        var limited = await client.Collections.SetReadersAsync(lab, [group.Identifier]);
        Assert.Equal([group.Identifier], limited.LocallyFairRoleAssignees);
        Assert.Equal(2, (await client.Collections.AddReaderAsync(lab, "@dataverseAdmin")).LocallyFairRoleAssignees.Count);
        _ = await client.Collections.RemoveReaderAsync(lab, "@dataverseAdmin");
        Assert.Equal([group.Identifier], await client.Collections.ReadersAsync(lab));
        Assert.Empty((await client.Collections.SetReadersAsync(lab, [])).LocallyFairRoleAssignees);
        _ = await client.Collections.AssignAsync(lab, group.Identifier, "reader");
        Assert.Equal("reader", Assert.Single(await client.Admin.AssignmentsOfAsync(group.Identifier)).RoleAlias);
        _ = await client.Roles.DeleteAsync("reader");
        var history = await client.Collections.AssignmentHistoryAsync(lab);
        Assert.Equal(["admin", "reader"], history.Select(h => h.RoleName));
        Assert.NotNull(history[1].RevokedAt);
        var everywhere = await client.Admin.CreateRoleAsync(
            new()
            {
                Alias = "all",
                Name = "All",
                Permissions = ["ALL"],
            }
        );
        _ = await client.Admin.DeleteRoleAsync(everywhere.Id);
        Assert.Equal(8, (await client.Admin.RolesAsync()).Count);
        Assert.Equal(16, (await client.Admin.PermissionsAsync(lab.ToString())).Permissions.Count);
        var told = await client.Roles.ExplainAsync(lab.ToString(), "AddDataset", ":guest");
        Assert.Equal((false, "noRole"), (told.Allowed, told.Because));
    }

    [Fact]
    public async Task A_draft_is_previewed_by_its_link()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var guest = new DataverseClient(server.Address);
        DatasetId dataset = (await Make.DatasetAsync(server.Admin(), "root", "Previewed")).Id;
        var made = await client.Datasets.CreatePrivateUrlAsync(dataset);
        Assert.Equal("DRAFT", (await guest.Datasets.PreviewAsync(made.Token)).VersionState);
        Assert.Contains("Previewed", await guest.Datasets.PreviewCitationAsync(made.Token), StringComparison.Ordinal);
        Assert.Equal(2, (await client.Datasets.AssignmentHistoryAsync(dataset)).Count);
        Assert.Empty(await client.Datasets.FileAssignmentHistoryAsync(dataset));
        _ = await client.Datasets.DeletePrivateUrlAsync(dataset);
        await Assert.ThrowsAsync<DataverseNotFoundException>(() => guest.Datasets.PreviewAsync(made.Token));
    }
}
