using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Sweeps;

/// <summary>Every form there is, sent by those whose it is not.</summary>
public sealed class ForgedFormTests
{
    // Whoever has no account may send these; nobody is signed in by the time they do.
    private static readonly string[] OfGuests =
    [
        "/account/confirm",
        "/account/enter",
        "/account/forgotten",
        "/account/password",
        "/account/sign-in",
        "/account/sign-up",
        "/account/sign-up/ask",
        "/answer/dataset/{id}/versions/{version}",
        "/answer/file/{id}",
        "/answer/files",
        "/dataset/{**id}",
    ];

    // What somebody signed in sends about themselves alone.
    private static readonly string[] OfAnybody = ["/account", "/ask/dataset/{id:long}"];

    // Who signs in, and who is about to make an account, has no page of theirs before.
    private static readonly string[] WithoutSession = ["/account/sign-in", "/account/register", "/account/register/link"];

    // What scripts send, or a page shows in the middle of something, with fields enough to do it.
    private static readonly Dictionary<string, (string, string)[]> WithoutPage = new(StringComparer.Ordinal)
    {
        ["/edit/{id:long}/upload/begin"] = [("size", "3")],
        ["/edit/{id:long}/upload/parts"] = [("identifier", "x"), ("upload", "x")],
        ["/edit/{id:long}/upload/finish"] = [("identifier", "x"), ("name", "x.txt")],
        ["/edit/{id:long}/upload/abandon"] = [("identifier", "x"), ("upload", "x")],
        ["/administration/blocks/load"] = [("text", "#metadataBlock\tname\tdisplayName\n\tswept\tSwept")],
    };

    [Fact]
    public async Task No_form_is_taken_without_what_its_page_gave_or_from_somebody_else()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        var world = await SweptWorld.OnAsync(server);
        using var superuser = await world.ReaderAsync(world.Superuser);
        using var depositor = await world.ReaderAsync(world.Depositor);
        using var guest = await world.ReaderAsync();
        using var newcomer = await world.NewcomerAsync();
        using var stranger = await world.ReaderAsync((await Make.UserAsync(world.Admin)).Name);
        using var elsewhere = await world.ReaderAsync();
        elsewhere.Headers.Add("Sec-Fetch-Site", "cross-site");
        var own = Reader.Fields(await stranger.PageAsync("/account"))["antiforgery"];
        var forms = await SweptForm.AllAsync(
            world,
            (superuser, "/"),
            (depositor, "/edit/"),
            (guest, "/account"),
            (guest, "/answer/"),
            (guest, "/dataset/"),
            (newcomer, "/account/register")
        );
        var before = await StoredRows.OfAsync(server);
        var wrong = new List<string>();

        foreach (var (pattern, action, send) in Sendings(world, forms))
        {
            if (!WithoutSession.Contains(pattern))
            {
                await RefusedAsync("superuser without a token", superuser, null);
                await RefusedAsync("superuser with a forged token", superuser, own);
            }

            if (pattern == "/account/sign-out")
            {
                // Whoever is not signed in loses nothing by it.
                continue;
            }

            await RefusedAsync("guest from elsewhere", elsewhere, "kept");
            if (!OfGuests.Contains(pattern))
            {
                await RefusedAsync("guest", guest, "kept");
                if (!OfAnybody.Any(p => Below(pattern, p)))
                {
                    await RefusedAsync("stranger", stranger, own);
                }
            }

            var after = await StoredRows.OfAsync(server);
            wrong.AddRange(StoredRows.Differences(before, after).Select(d => $"{pattern} changed {d}"));
            before = after;

            async Task RefusedAsync(string who, Reader reader, string? token)
            {
                var answer = await send(reader, token);
                var isLedToSignIn =
                    answer.Status == HttpStatusCode.Found
                    && answer.Headers.Location!.OriginalString.Contains("account/sign-in", StringComparison.Ordinal);
                if ((int)answer.Status is not (>= 400 and < 500) && !isLedToSignIn)
                {
                    wrong.Add($"{action} by {who}: {(int)answer.Status} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // The token is taken out, replaced, or kept as it stands on the page.
    private static IEnumerable<(string Pattern, string Action, Func<Reader, string?, Task<WireAnswer>> Send)> Sendings(
        SweptWorld world,
        IReadOnlyList<SweptForm> forms
    )
    {
        foreach (var (pattern, _, form) in forms)
        {
            foreach (var (name, value) in form.Buttons)
            {
                var sent = form.Copy();
                yield return (
                    pattern,
                    $"{form.Action} {name}={value}",
                    (reader, token) =>
                    {
                        var changed = Tokened(sent.Copy(), token);
                        return (name.Length > 0 ? changed.With(name, value) : changed).SendAsSaidAsync(reader);
                    }
                );
            }
        }

        foreach (var pattern in WebRoutes.Of(world.Server, "POST").Except(forms.Select(f => f.Pattern)))
        {
            var fields = WithoutPage.GetValueOrDefault(pattern, []);
            var path = PageAddresses.Filled(world, pattern);
            yield return (
                pattern,
                path,
                (reader, token) =>
                {
                    var sent = fields.ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
                    if (token is not (null or "kept"))
                    {
                        sent["antiforgery"] = token;
                    }

                    return reader.FormAsync(path, sent);
                }
            );
        }
    }

    private static FormOnPage Tokened(FormOnPage form, string? token) =>
        token switch
        {
            null => form.Without("antiforgery"),
            "kept" => form,
            _ => form.With("antiforgery", token),
        };

    private static bool Below(string pattern, string path) =>
        pattern == path || pattern.StartsWith($"{path}/", StringComparison.Ordinal);
}
