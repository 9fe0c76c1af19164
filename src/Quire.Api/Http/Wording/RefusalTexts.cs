using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Sword;
using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>
/// What clients of the Dataverse API are told of a refusal: the words of those servers where clients may match them, the
/// product's own everywhere else. The one place where codes become texts and statuses.
/// </summary>
internal static class RefusalTexts
{
    // What is wrong with the request itself, or with the server, whatever is asked for.
    private static readonly string[] OfNoOperation = ["request.", "server."];

    /// <summary>All differences.</summary>
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        .. AccessTexts.All,
        .. AccountTexts.All,
        .. AdministrationTexts.All,
        .. CollectionTexts.All,
        .. FeaturedItemTexts.All,
        .. GroupTexts.All,
        .. MetadataTexts.All,
        .. MetricTexts.All,
        .. PreviewTexts.All,
        .. TargetTexts.All,
        .. DatasetTexts.All,
        .. FileAccessTexts.All,
        .. FilePeriodTexts.All,
        .. AuxiliaryTexts.All,
        .. ThumbnailTexts.All,
        .. FileTexts.All,
        .. GuestbookTexts.All,
        .. IdentifierTexts.All,
        .. LinkTexts.All,
        .. MoveTexts.All,
        .. PublishingTexts.All,
        .. RequestTexts.All,
        .. StorageTexts.All,
        .. SavedSearchTexts.All,
        .. SwordTexts.All,
        .. TemplateTexts.All,
        .. SearchTexts.All,
        .. WorkflowTexts.All,
        .. ToolTexts.All,
    ];

    private static readonly FrozenDictionary<(string Endpoint, string Key), RefusalText> Lines = All.SelectMany(t =>
            t.At.DefaultIfEmpty("").Select(at => KeyValuePair.Create((at, t.Key), t))
        )
        .ToFrozenDictionary();

    /// <summary>What to answer at the endpoint of a request.</summary>
    public static RefusalAnswer Of(RepositoryError error, HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        var message = TextOf(error);
        if (LineOf(error, endpoint) is not { } line)
        {
            var everywhere = Lines.GetValueOrDefault(("", error.Code.Text));
            return new(SwordStatus.Of(error, context) ?? everywhere?.Status ?? StatusOf(error), message)
            {
                AsFramework = everywhere?.AsFramework ?? false,
            };
        }

        var values = new Dictionary<string, string>(error.Sentence.Values, StringComparer.Ordinal)
        {
            ["target"] = RequestTarget.Of(context),
            ["path"] = context.Request.Path,
            ["message"] = message,
        };
        var text = line.Text is null ? message : ErrorSentence.Fill(line.Text, values);
        return new(line.Status ?? SwordStatus.Of(error, context) ?? StatusOf(error), text) { AsFramework = line.AsFramework };
    }

    /// <summary>What to say of a refusal where that does not depend on the endpoint.</summary>
    public static string TextOf(RepositoryError error) =>
        Lines.GetValueOrDefault(("", error.Code.Text)) switch
        {
            null or { Text: null } => error.Message,
            { EachProblem: { } each, Text: var text } => ErrorSentence.Fill(text, WithProblems(error, each)),
            { Text: var text } => ErrorSentence.Fill(text, error.Sentence.Values),
        };

    /// <summary>The status of a kind.</summary>
    public static int StatusOf(RepositoryError error) =>
        error switch
        {
            RepositoryError.NotFound => StatusCodes.Status404NotFound,
            RepositoryError.Unauthenticated => StatusCodes.Status401Unauthorized,
            RepositoryError.NotPermitted => StatusCodes.Status401Unauthorized,
            RepositoryError.BadRequest => StatusCodes.Status400BadRequest,
            RepositoryError.RuleViolated => StatusCodes.Status403Forbidden,
            RepositoryError.InvalidMetadata => StatusCodes.Status403Forbidden,
            RepositoryError.Locked => StatusCodes.Status403Forbidden,
            RepositoryError.Conflict => StatusCodes.Status409Conflict,
            RepositoryError.TooLarge => StatusCodes.Status400BadRequest,
            RepositoryError.RateLimited => StatusCodes.Status429TooManyRequests,
            RepositoryError.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new InvalidOperationException($"No status for {error.GetType().Name}."),
        };

    private static Dictionary<string, string> WithProblems(RepositoryError error, string each) =>
        new(error.Sentence.Values, StringComparer.Ordinal)
        {
            ["problems"] = string.Concat(
                    error
                        .Problems.Select(p => (Problem: p, Told: ProblemText.Of(p)))
                        .Select(p =>
                            ErrorSentence.Fill(
                                each,
                                new Dictionary<string, string>(StringComparer.Ordinal)
                                {
                                    ["path"] = p.Told.Path,
                                    ["value"] = Beginning(p.Problem.Value),
                                    ["message"] = p.Told.Message,
                                }
                            )
                        )
                )
                .TrimStart(),
        };

    // Enough to know the value by.
    private static string Beginning(string? text) =>
        text is { Length: > 100 } ? $"{string.Concat(text.EnumerateRunes().Take(100))}…" : text ?? "";

    // The nearest line counts: the refusal itself, then its capability, then its kind, then any refusal.
    private static RefusalText? LineOf(RepositoryError error, string endpoint)
    {
        if (endpoint.Length == 0)
        {
            return null;
        }

        if (
            Lines.TryGetValue((endpoint, error.Code.Text), out var own)
            || OfNoOperation.Any(p => error.Code.Text.StartsWith(p, StringComparison.Ordinal))
        )
        {
            return own;
        }

        return Lines.GetValueOrDefault((endpoint, error.Code.Text.Split('.')[0]))
            ?? Lines.GetValueOrDefault((endpoint, RefusalText.NameOf(error.GetType())))
            ?? Lines.GetValueOrDefault((endpoint, RefusalText.NameOf(typeof(RepositoryError))));
    }
}
