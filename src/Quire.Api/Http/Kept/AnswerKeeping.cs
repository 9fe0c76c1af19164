using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Quire.Api.Metrics.Usage;
using Quire.Repository.Administration.RateLimits;
using Quire.Repository.Keeping;

namespace Quire.Api.Http.Kept;

/// <summary>
/// Gives answers that were made before, and keeps those that are made now. Stands behind everything that refuses calls, so that a
/// kept answer is given to nobody who would not get a new one. Tells with an entity tag what was given, and with 304 that the
/// client has it already.
/// </summary>
internal sealed class AnswerKeeping(RequestDelegate next, AnswerMemory answers, ViewCounting views, RateLimiter limiter)
{
    private readonly AnswerRoom _room = new();

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<KeptRule>() is { } rule
        && !(rule.GuestsOnly && CallerMiddleware.Of(context).HasAccount)
            ? AnswerAsync(context, rule.As)
            : next(context);

    private Task AnswerAsync(HttpContext context, KeptAs kept)
    {
        var request = answers.QuestionOf(kept, Asked(context));
        return answers.TryGet(kept, request, CallerMiddleware.Of(context), out var answer)
            ? GiveAsync(context, answer)
            : MakeAsync(context, kept, request);
    }

    // As often as it might be made.
    private async Task GiveAsync(HttpContext context, KeptAnswer answer)
    {
        foreach (var operation in answer.Operations)
        {
            await limiter.CountAsync(CallerMiddleware.Of(context), operation, context.RequestAborted);
        }

        await SendAsync(context, answer);
    }

    private void Count(HttpContext context, ViewedThing? viewed)
    {
        if (viewed is not null && !HeadAsGet.IsHead(context))
        {
            views.Count(context, viewed);
        }
    }

    // Whatever else stands in the query, no endpoint reads it.
    private static string Asked(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (
            context.GetEndpoint()?.Metadata.GetMetadata<VariesByAccept>() is { } varies
            && varies.Matches(context.Request.Headers.Accept)
        )
        {
            // No path holds a line break.
            path += "\nAccept";
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<VariesByReader>() is { } reader)
        {
            path += $"\n{reader.Of(context.Request)}";
        }

        if (!context.Request.QueryString.HasValue)
        {
            return path;
        }

        var (text, query) = (new StringBuilder(path), context.Request.Query);
        Add(CommonParameters.PersistentId);
        foreach (var parameter in context.GetEndpoint()?.Metadata.GetMetadata<AskedParameters>()?.All ?? [])
        {
            Add(parameter);
        }

        return text.ToString();

        void Add(QueryParameter parameter)
        {
            foreach (var value in query[parameter.Name])
            {
                // With its length, so that no value can look like two.
                text.Append('\n').Append(parameter.Name).Append(' ').Append(value?.Length).Append(' ').Append(value);
            }
        }
    }

    private async Task MakeAsync(HttpContext context, KeptAs kept, string request)
    {
        var readAt = answers.NewestChange;
        var response = context.Response;
        var before = response.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
        var client = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var buffer = new AnswerBuffer(client.Stream, _room);
        var body = new StreamResponseBodyFeature(buffer, client);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(client);
        }

        var trace = context.RequestServices.GetRequiredService<OperationTrace>();
        var viewed = ViewCounting.Of(context, trace);
        if (buffer.IsPassedOn)
        {
            Count(context, response.StatusCode == StatusCodes.Status200OK ? viewed : null);
            return;
        }

        if (response.StatusCode != StatusCodes.Status200OK)
        {
            await client.Stream.WriteAsync(buffer.ToArray(), context.RequestAborted);
            return;
        }

        var answer = AnswerOf(response, before, buffer.ToArray(), trace) with { Viewed = viewed };
        answers.Keep(kept, request, CallerMiddleware.Of(context), answer, trace, readAt);
        await SendAsync(context, answer);
    }

    private static KeptAnswer AnswerOf(
        HttpResponse response,
        Dictionary<string, StringValues> before,
        byte[] body,
        OperationTrace trace
    ) =>
        new(
            body,
            $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"",
            response.ContentType,
            [
                .. response.Headers.Where(h =>
                    h.Key is not ("Content-Type" or "Content-Length")
                    && (!before.TryGetValue(h.Key, out var was) || was != h.Value)
                ),
            ],
            [.. trace.Operations.Select(o => o.Name)]
        );

    private async Task SendAsync(HttpContext context, KeptAnswer answer)
    {
        Count(context, answer.Viewed);
        var response = context.Response;
        var headers = response.Headers;
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }

        headers.ETag = answer.Tag;
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && Names(known, answer.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            headers.ContentLength = null;
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
    }

    // A weak form of the tag, as proxies that compress make it, names the same answer.
    private static bool Names(StringValues known, string tag) =>
        known.Any(line =>
            line is not null
            && line.Split(',', StringSplitOptions.TrimEntries)
                .Any(named =>
                    named == "*"
                    || named == tag
                    || (named.StartsWith("W/", StringComparison.Ordinal) && named.AsSpan(2).SequenceEqual(tag))
                )
        );
}
