using System.Net;
using System.Net.Http.Headers;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>The picture of a dataset on a page.</summary>
public sealed class PicturePageTests
{
    // One red point.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    );

    [Theory, EachDatabase]
    public async Task A_picture_is_sent_shown_and_taken_off(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/picture";
        Assert.Contains("It has none.", await reader.PageAsync(path), StringComparison.Ordinal);
        var form = await edit.FormAsync(path, "picture");

        var text = await reader.FilesAsync(form.Action, form.Fields, ("north.txt", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, text.Status);
        Assert.Contains("No picture can be made of it.", text.Text, StringComparison.Ordinal);
        // A large one, as cameras make them, is told of in the form.
        var large = await SendAsync(reader, form, new byte[3_000_000]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("The picture may have 500000 bytes.", Reader.Words(large.Text), StringComparison.Ordinal);
        Assert.Contains("name=\"file\"", large.Text, StringComparison.Ordinal);
        var none = await reader.FilesAsync(form.Action, form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(reader, form, Png)).Status);
        var page = await reader.PageAsync($"{path}?done=changed");
        Assert.Contains($"src=\"../../edit/{edit.Id}/picture/current\"", page, StringComparison.Ordinal);
        var shown = await reader.GetAsync($"{path}/current");
        Assert.Equal("image/png", shown.ContentHeaders.ContentType?.MediaType);
        using var stranger = await edit.StrangerAsync();
        using var guest = new Reader(edit.Server.Address);
        foreach (var other in (Reader[])[stranger, guest])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync($"{path}/current")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(other, form, Png)).Status);
        }

        var removing = (await edit.FormAsync(path, "do")).With("do", "remove");
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await removing.Copy().With("do", "remove").With("antiforgery", "x").SendAsync(reader)).Status
        );
        Assert.Equal(HttpStatusCode.Found, (await removing.SendAsync(reader)).Status);
        Assert.Contains("It has none.", await reader.PageAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{path}/current")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await removing.With("do", "choose").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await removing.With("do", "paint").SendAsync(reader)).Status);
    }

    [Theory, EachDatabase]
    public async Task The_page_of_the_dataset_and_lists_show_it_once_it_is_for_everybody(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        using var guest = new Reader(edit.Server.Address);
        var (path, picture) = ($"/edit/{edit.Id}/picture", $"picture/{edit.Id}\"");
        var form = await edit.FormAsync(path, "picture");
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(reader, form, Png)).Status);
        Assert.Contains(picture, await reader.PageAsync($"/dataset/{edit.Pid}?version=DRAFT"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/picture/{edit.Id}")).Status);
        await Make.PublishAsync(edit.Admin, edit.Id);

        Assert.Contains(picture, await guest.PageAsync($"/dataset/{edit.Pid}"), StringComparison.Ordinal);
        Assert.Contains(picture, await ListAsync(guest, edit), StringComparison.Ordinal);
        var shown = await guest.GetAsync($"/picture/{edit.Id}");
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.Status, shown.ContentHeaders.ContentType?.MediaType));
        Assert.Equal("no-cache, private", shown.Headers.CacheControl?.ToString());

        // Kept pages follow at once.
        Assert.Equal(
            HttpStatusCode.Found,
            (await (await edit.FormAsync(path, "do")).With("do", "remove").SendAsync(reader)).Status
        );
        Assert.DoesNotContain(picture, await guest.PageAsync($"/dataset/{edit.Pid}"), StringComparison.Ordinal);
        Assert.DoesNotContain(picture, await ListAsync(guest, edit), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/picture/{edit.Id}")).Status);
    }

    private static async Task<string> ListAsync(Reader guest, Editing edit) =>
        await guest.PageAsync($"/search?type=datasets&q={Uri.EscapeDataString($"dsPersistentId:\"{edit.Pid}\"")}");

    private static async Task<WireAnswer> SendAsync(Reader reader, FormOnPage form, byte[] picture)
    {
        var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return await reader.PartsAsync(form.Action, form.Fields, content, "picture.png");
    }
}
