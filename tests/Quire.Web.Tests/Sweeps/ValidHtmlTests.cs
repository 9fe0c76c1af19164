using System.Net;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Sweeps;

/// <summary>Every page there is, as everybody who may see it gets it.</summary>
public sealed class ValidHtmlTests
{
    [Fact]
    public async Task Every_page_is_valid_HTML_for_everybody()
    {
        Assert.SkipWhen(HtmlChecker.WhyNot is not null, HtmlChecker.WhyNot ?? "");
        var world = await SweptWorld.OneAsync();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var failed = new List<string>();
        using var guest = await world.ReaderAsync();
        using var depositor = await world.ReaderAsync(world.Depositor, "de");
        using var superuser = await world.ReaderAsync(world.Superuser);
        using var newcomer = await world.NewcomerAsync();

        foreach (var pattern in WebRoutes.Of(world.Server, "GET"))
        {
            // They would see the same as guests everywhere else.
            (string, Reader)[] people =
                pattern == "/account/register"
                    ? [("guest", guest), ("newcomer", newcomer)]
                    : [("guest", guest), ("depositor", depositor), ("superuser", superuser)];
            foreach (var address in PageAddresses.Of(world, pattern))
            {
                foreach (var (who, reader) in people)
                {
                    var answer = await reader.GetAsync(address);
                    if (answer.Status >= HttpStatusCode.InternalServerError)
                    {
                        failed.Add($"{address} as {who}: {(int)answer.Status}");
                    }

                    // What is the same for several needs no second look.
                    if (answer.ContentHeaders.ContentType?.MediaType == "text/html")
                    {
                        pages.TryAdd(answer.Text, $"{address} as {who}");
                    }
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.True(pages.Count > 300, $"Only {pages.Count} pages differ.");
        await HtmlChecker.MustBeValidAsync([.. pages.Select(p => (p.Value, p.Key))]);
    }
}
