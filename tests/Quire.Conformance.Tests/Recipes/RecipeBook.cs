using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>Sends recipes one after the other to one server, with the values they share.</summary>
internal sealed partial class RecipeBook(TestServer server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal) { ["admin"] = server.AdminToken };

    /// <summary>Fails with everything that did not come back as it must.</summary>
    public async Task FollowAsync(params IEnumerable<Recipe> recipes)
    {
        var misfits = new List<string>();
        foreach (var recipe in recipes)
        {
            var misfit = await TryAsync(recipe);
            for (var i = 0; misfit is not null && recipe.Until && i < 300; i++)
            {
                await Task.Delay(50);
                misfit = await TryAsync(recipe);
            }

            if (misfit is not null)
            {
                misfits.Add(misfit);
            }
        }

        Assert.True(misfits.Count == 0, string.Join("\n\n", misfits));
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> TryAsync(Recipe recipe)
    {
        using var request = RequestOf(recipe);
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var said = $"{Filled(recipe.Call)}\n  answered {(int)answer.StatusCode} {(text.Length > 600 ? text[..600] + "…" : text)}";
        if ((int)answer.StatusCode != recipe.Status)
        {
            return $"{said}\n  instead of {recipe.Status}";
        }

        foreach (var (name, path) in recipe.Keep)
        {
            _values[name] = Shape.At(Shape.Parse(text), path)?.ToString() ?? "";
        }

        var misfits = recipe.Shape.Select(s => Shape.Misfit(text, Filled(s))).OfType<string>().ToList();
        return misfits.Count == 0 ? null : $"{said}\n  {string.Join("; ", misfits)}";
    }

    private HttpRequestMessage RequestOf(Recipe recipe)
    {
        var call = Filled(recipe.Call).Split(' ', 2);
        // Sent byte for byte: no clean-up of double slashes, dots or escapes on the way.
        var address = new Uri(
            server.Address.GetLeftPart(UriPartial.Authority) + call[1],
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var request = new HttpRequestMessage(new(call[0]), address) { Content = ContentOf(recipe) };
        if (recipe.Token is not null)
        {
            request.Headers.Add("X-Dataverse-key", Filled(recipe.Token));
        }

        return request;
    }

    private HttpContent? ContentOf(Recipe recipe)
    {
        if (recipe.Form is { } form)
        {
            var parts = new MultipartFormDataContent();
            if (form.File is not null)
            {
                parts.Add(
                    new ByteArrayContent(Encoding.UTF8.GetBytes(form.Content ?? ""))
                    {
                        Headers = { ContentType = new("application/octet-stream") },
                    },
                    "file",
                    form.File
                );
            }

            if (form.Json is not null)
            {
                parts.Add(new StringContent(Filled(form.Json)), "jsonData");
            }

            return parts;
        }

        return recipe.Body is null
            ? null
            : new ByteArrayContent(Encoding.UTF8.GetBytes(Filled(recipe.Body)))
            {
                Headers = { ContentType = recipe.ContentType is null ? null : MediaTypeHeaderValue.Parse(recipe.ContentType) },
            };
    }

    private string Filled(string text) =>
        Placeholder().Replace(text, m => _values.GetValueOrDefault(m.Groups["name"].Value, m.Value));

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]\w*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
