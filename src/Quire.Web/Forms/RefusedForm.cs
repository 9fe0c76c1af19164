using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Forms;

/// <summary>Shows a form again that was refused, with what was typed, except for passwords.</summary>
internal static class RefusedForm
{
    /// <param name="call">The request; where it has to wait, the answer says how long.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="refusal">Why it was refused.</param>
    /// <param name="fields">Names of fields, by what the repository calls what stands in them.</param>
    public static FormShown Of(
        Call call,
        IReadOnlyDictionary<string, string> form,
        RepositoryError refusal,
        IReadOnlyDictionary<string, string>? fields = null
    )
    {
        ErrorWriter.SayPause(call.Http, refusal);
        var texts = call.Wording();
        return new()
        {
            Values = form.Where(f => IsShownAgain(f.Key, refusal)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal),
            Problems =
                refusal.Problems.Count > 0
                    ? [.. refusal.Problems.Select(p => new FormProblem(FieldOf(p), Refusals.TextOf(p, texts)))]
                    : [new(null, Refusals.TextOf(refusal, texts))],
        };

        string? FieldOf(FieldProblem problem) => fields?.GetValueOrDefault(problem.Path);
    }

    // Whoever is told that something else is stored by now has seen that; after any other refusal they have seen no more than
    // before.
    private static bool IsShownAgain(string field, RepositoryError refusal) =>
        field == FormShown.Seen
            ? !refusal.Code.Text.EndsWith(".outdated", StringComparison.Ordinal)
            : !field.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>A form that says what none of ours says.</summary>
    public static FormShown Unknown(Call call, IReadOnlyDictionary<string, string> form) =>
        new() { Values = form, Problems = [new(null, call.Wording()["form.unknown"])] };

    /// <summary>Status of the page that shows it.</summary>
    public static int StatusOf(RepositoryError refusal) =>
        refusal switch
        {
            RepositoryError.RateLimited => StatusCodes.Status429TooManyRequests,
            RepositoryError.Unavailable => StatusCodes.Status503ServiceUnavailable,
            RepositoryError.NotFound => StatusCodes.Status404NotFound,
            RepositoryError.Conflict or RepositoryError.Locked => StatusCodes.Status409Conflict,
            RepositoryError.BadRequest or RepositoryError.InvalidMetadata or RepositoryError.TooLarge =>
                StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status403Forbidden,
        };
}
