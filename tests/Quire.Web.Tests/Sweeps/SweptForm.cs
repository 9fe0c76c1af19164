using Microsoft.AspNetCore.Routing.Template;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Sweeps;

/// <summary>A form as it stands on a page, with the route that takes it.</summary>
/// <param name="Pattern">Pattern of the route.</param>
/// <param name="Page">Address of the page.</param>
/// <param name="Form">The form.</param>
internal sealed record SweptForm(string Pattern, string Page, FormOnPage Form)
{
    // Of forms that differ in nothing but what they are about, one says as much as all.
    private string Kind =>
        $"{Pattern} {string.Join(',', Form.Fields.Keys.Order(StringComparer.Ordinal))} {string.Join(',', Form.Buttons)}";

    /// <summary>Every kind of form on the pages there are.</summary>
    /// <param name="world">Where the pages are.</param>
    /// <param name="readers">Who looks for them, and below which path.</param>
    public static async Task<IReadOnlyList<SweptForm>> AllAsync(
        SweptWorld world,
        params IReadOnlyList<(Reader Reader, string Under)> readers
    )
    {
        var routes = WebRoutes.Of(world.Server, "POST").Select(p => (Pattern: p, Template: TemplateParser.Parse(p))).ToList();
        var found = new List<SweptForm>();
        foreach (var address in WebRoutes.Of(world.Server, "GET").SelectMany(p => PageAddresses.Of(world, p)).Distinct())
        {
            foreach (var (reader, _) in readers.Where(r => address.StartsWith(r.Under, StringComparison.Ordinal)))
            {
                var answer = await reader.GetAsync(address);
                if (answer.ContentHeaders.ContentType?.MediaType == "text/html")
                {
                    found.AddRange(
                        FormOnPage
                            .AllOf(address.Split('?')[0], answer.Text)
                            .Select(f => new SweptForm(PatternOf(f.Action.Split('?')[0], routes), address, f))
                    );
                }
            }
        }

        return [.. found.DistinctBy(f => f.Kind).OrderBy(f => f.Pattern, StringComparer.Ordinal)];
    }

    // The most literal one, as routing has it.
    private static string PatternOf(string path, IReadOnlyList<(string Pattern, RouteTemplate Template)> routes) =>
        routes
            .Where(r => new TemplateMatcher(r.Template, []).TryMatch(path, []))
            .OrderBy(r => r.Template.Parameters.Count)
            .Select(r => r.Pattern)
            .FirstOrDefault()
        ?? throw new InvalidOperationException($"Nothing takes the form that is sent to {path}.");
}
