using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;
using Quire.Web.Texts;

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
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        var texts = Wordings.Of(ReaderLanguage.Of(context.Request));
        return TypedResults.Text(string.Join('\n', Found(type, q?.Trim() ?? "", texts)), "text/plain; charset=utf-8");
    }

    // A value that is called otherwise here is found by either name; then both are told.
    private static IEnumerable<string> Found(FieldType field, string text, Wording texts)
    {
        return field
            .Vocabulary.Select(v => (v.Value, Word: FieldWords.ValueOf(field, v.Value, texts)))
            .Where(v => Has(v.Word) || Has(v.Value))
            .OrderBy(v => !Begins(v.Word))
            .ThenBy(v => !Begins(v.Value))
            .ThenBy(v => v.Word.Length)
            .Take(Most)
            .Select(v => v.Word == v.Value ? v.Value : $"{v.Word}\t{v.Word} ({v.Value})");

        bool Has(string word) => word.Contains(text, StringComparison.OrdinalIgnoreCase);
        bool Begins(string word) => word.StartsWith(text, StringComparison.OrdinalIgnoreCase);
    }
}
