using Quire.Testing;

namespace Quire.Client.Tests.Native;

/// <summary>The client's calls about notifications and banner messages, against a server.</summary>
public sealed class NotificationClientTests
{
    [Fact]
    public async Task Notifications_are_listed_read_muted_and_removed()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = (await Make.UserAsync(server.Admin())).Token });
        var told = Assert.Single(await client.Users.NotificationsAsync());
        Assert.Equal("CREATEACC", told.Type);
        Assert.Equal(1, await client.Users.UnreadNotificationsAsync());
        _ = await client.Users.ReadNotificationAsync(told.Id);
        Assert.Empty(await client.Users.NotificationsAsync(onlyUnread: true));
        Assert.NotNull(
            Assert.Single(await client.Users.NotificationsAsync(onlyUnread: false, withNames: true)).InstallationBrandName
        );
        _ = await client.Users.DeleteNotificationAsync(told.Id);
        Assert.Empty(await client.Users.NotificationsAsync());
        _ = await client.Users.MuteEmailsAsync("CREATEDS");
        _ = await client.Users.MuteNotificationsAsync("CREATEDV");
        Assert.Equal("CREATEDS", Assert.Single(await client.Users.MutedEmailsAsync()).Name);
        Assert.Equal("CREATEDV", Assert.Single(await client.Users.MutedNotificationsAsync()).Name);
        _ = await client.Users.MuteNotificationsAsync("CREATEDV", muted: false);
        Assert.Empty(await client.Users.MutedNotificationsAsync());
    }

    [Fact]
    public async Task Mail_comes_each_by_itself_or_once_a_day_and_passwords_are_changed()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var client = new DataverseClient(server.Address, new() { ApiToken = token });
        Assert.Equal("each", await client.Users.MailDeliveryAsync());
        Assert.Equal("daily", await client.Users.SetMailDeliveryAsync("daily"));
        Assert.Equal("daily", await client.Users.MailDeliveryAsync());
        _ = await client.Users.ChangePasswordAsync($"secret-{name}", "Correct horse 7");
        _ = await client.Users.ChangePasswordAsync("Correct horse 7", "Another horse 9");
        Assert.Contains("on its way", await client.Users.AskPasswordResetAsync($"{name}@example.edu"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<DataverseNotFoundException>(() => client.Users.SetPasswordAsync("made-up", "Correct horse 7"));
    }

    [Fact]
    public async Task Messages_are_shown_and_put_away()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var added = await client.Admin.AddBannerMessageAsync(new() { MessageTexts = [new() { Lang = "en", Message = "Down" }] });
        Assert.Contains(await client.Admin.BannerMessagesAsync(), b => b.Id == added.Id && b.DisplayValue == "Down");
        _ = await client.Admin.DeactivateBannerMessageAsync(added.Id);
        Assert.DoesNotContain(await client.Admin.BannerMessagesAsync(), b => b.Id == added.Id);
        _ = await client.Admin.DeleteBannerMessageAsync(added.Id);
    }
}
