using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Sweeps;

/// <summary>What nobody would write, in every text field of every form.</summary>
public sealed class WrittenFieldTests
{
    private const string Markup =
        "\"'><i data-swept=\"1\">swept</i><script>alert(1)</script></textarea><img src=x onerror=alert(1)>";

    // A form of more fields is filled at once.
    private const int Few = 12;

    private static readonly string Long = new('x', 10_000);

    // What comes after these would have nothing to be about any more, or nobody to send it.
    private static readonly string[] Last = ["/withdraw", "/delete", "/state", "/move", "/account"];

    [Fact]
    public async Task Long_texts_and_markup_are_stored_or_refused_in_words_and_never_become_markup()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        var world = await SweptWorld.OnAsync(server);
        using var superuser = await world.ReaderAsync(world.Superuser);
        using var guest = await world.ReaderAsync();
        var forms = (await SweptForm.AllAsync(world, (superuser, "/"))).Where(f => f.Form.Texts.Count > 0).ToList();
        Assert.True(forms.Count > 20, $"Only {forms.Count} forms have texts.");
        var wrong = new List<string>();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var form in forms.OrderBy(f => Last.Count(l => f.Pattern.Contains(l, StringComparison.Ordinal))))
        {
            foreach (var (said, sent) in Written(form.Form))
            {
                var answer = await sent.SendAsSaidAsync(superuser);
                Look($"{form.Pattern} with {said}", answer);
            }
        }

        foreach (var address in WebRoutes.Of(server, "GET").SelectMany(p => PageAddresses.Of(world, p)).Distinct())
        {
            Look(address, await guest.GetAsync(address), isForm: false);
            Look(address, await superuser.GetAsync(address), isForm: false);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        if (HtmlChecker.WhyNot is null)
        {
            await HtmlChecker.MustBeValidAsync([.. pages.Select(p => (p.Value, p.Key))]);
        }

        void Look(string what, WireAnswer answer, bool isForm = true)
        {
            if (answer.Status >= HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{what}: {(int)answer.Status}");
            }

            if (answer.ContentHeaders.ContentType?.MediaType != "text/html")
            {
                return;
            }

            _ = pages.TryAdd(answer.Text, what);
            var page = new HtmlParser().ParseDocument(answer.Text);
            if (page.QuerySelector("[data-swept], [onerror], img[src=x]") is { } made)
            {
                wrong.Add($"{what}: {made.OuterHtml}");
            }

            if (page.Scripts.Any(s => s.TextContent.StartsWith("alert", StringComparison.Ordinal)))
            {
                wrong.Add($"{what}: a script");
            }

            if (isForm && answer.Status >= HttpStatusCode.BadRequest && !IsTold(page))
            {
                wrong.Add($"{what}: {(int)answer.Status} and not a word why");
            }
        }
    }

    private static bool IsTold(IHtmlDocument page) =>
        page.QuerySelector("#problems, [role=alert], main .lead, main p") is { TextContent.Length: > 0 };

    private static IEnumerable<(string Said, FormOnPage Sent)> Written(FormOnPage form)
    {
        var texts = form.Texts;
        foreach (var (what, text) in ((string, string)[])[("markup", Markup), ("10,000 characters", Long)])
        {
            if (texts.Count <= Few)
            {
                foreach (var name in texts)
                {
                    yield return ($"{what} in {name}", Pressed(form.Copy().With(name, text)));
                }
            }

            var all = form.Copy();
            foreach (var name in texts)
            {
                _ = all.With(name, text);
            }

            yield return ($"{what} everywhere", Pressed(all));
        }
    }

    private static FormOnPage Pressed(FormOnPage form) =>
        form.Buttons.FirstOrDefault(b => b.Name.Length > 0) is { Name: { Length: > 0 } name, Value: var value }
        && form.Buttons.All(b => b.Name.Length > 0)
            ? form.With(name, value)
            : form;
}
