using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;

namespace Quire.Web.Depositing;

/// <summary>Values of long vocabularies, for whoever types the beginning of one: a line each.</summary>
internal static class VocabularyPages
{
    private const int Most = 30;

    public static void MapVocabularies(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/vocabulary/{field}", FindAsync).ExcludeFromDescription();

    private static async Task<IResult> FindAsync(string field, string? q, SchemaCache schemas, HttpContext context)
    {
        if (!(await schemas.GetAsync(context.RequestAborted)).TryGetField(field, out var type))
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Text(string.Join('\n', Found(type, q?.Trim() ?? "")), "text/plain; charset=utf-8");
    }

    private static IEnumerable<string> Found(FieldType field, string text) =>
        field
            .Vocabulary.Select(v => v.Value)
            .Where(v => v.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(v => !v.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            .ThenBy(v => v.Length)
            .Take(Most);
}
