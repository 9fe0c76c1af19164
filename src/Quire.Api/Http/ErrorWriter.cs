using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http.Wording;
using Quire.Api.Sword;
using Quire.Contracts;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Files.Content;
using Quire.Repository.Storage;

namespace Quire.Api.Http;

/// <summary>Turns every failure into the wire's error answer: the one place where kinds of error become statuses.</summary>
internal sealed partial class ErrorWriter(RequestDelegate next, DatabaseCondition condition, ILogger<ErrorWriter> log)
{
    private static readonly string[] ContentHeaders =
    [
        HeaderNames.ContentDisposition,
        HeaderNames.ContentRange,
        HeaderNames.AcceptRanges,
        HeaderNames.ETag,
        HeaderNames.LastModified,
    ];

    /// <summary>Carries the code of a refusal; the body stays as clients of the Dataverse API know it.</summary>
    public const string CodeHeader = "Quire-Error-Code";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (HasHungUp(context, e))
        {
            // Nobody is there to be answered, and nothing failed here. The rest of a body that never comes is not waited for: a
            // read of it may still be under way, and another one at the same time would be told as a failure.
            Log.HungUp(log, context.Request.Method, RequestUrl.SafePath(context.Request));
            context.Abort();
        }
        catch (Exception e)
        {
            if (context.Response.HasStarted)
            {
                // Part of the answer is out: a broken connection is honest, a short answer would not be.
                TellBroken(context, e);
                context.Abort();
                return;
            }

            await AnswerAsync(context, e);
        }
    }

    // A broken connection is met by whoever reads from it before the server says that the request was aborted, or after.
    private static bool HasHungUp(HttpContext context, Exception e) =>
        (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        || e is ConnectionResetException or ConnectionAbortedException
        || e.InnerException is ConnectionResetException or ConnectionAbortedException;

    private void TellBroken(HttpContext context, Exception e)
    {
        switch (e)
        {
            case ContentDamagedException:
                Log.NoBytes(log, context.Request.Method, RequestUrl.SafePath(context.Request), e.Message);
                break;
            case StoreUnavailableException:
                Log.NoStore(log, context.Request.Method, RequestUrl.SafePath(context.Request), e.Message);
                break;
            default:
                Log.Broken(log, context.Request.Method, RequestUrl.SafePath(context.Request), e);
                break;
        }
    }

    private static string NameOf(Exception damage) => (damage as ContentDamagedException)?.File ?? "this file";

    // What was said already of the bytes that do not come is not said of the error.
    private static void ForgetContent(HttpResponse response)
    {
        response.ContentLength = null;
        foreach (var header in ContentHeaders)
        {
            response.Headers.Remove(header);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        ForgetContent(context.Response);
        switch (exception)
        {
            case RepositoryException { Error: var error }:
                await WriteRefusalAsync(context, error);
                break;
            case BadHttpRequestException bad:
                await WriteRefusalAsync(
                    context,
                    (
                        bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                            ? BodyErrors.NotAccepted()
                            : BodyErrors.Unreadable(bad.Message)
                    ).Error,
                    bad.StatusCode
                );
                break;
            case JsonException json:
                await WriteRefusalAsync(context, BodyErrors.JsonMalformed(json.Message).Error);
                break;
            case ContentDamagedException or ObjectMissingException:
                Log.NoBytes(log, context.Request.Method, RequestUrl.SafePath(context.Request), exception.Message);
                await WriteRefusalAsync(context, ServerErrors.ContentDamaged(NameOf(exception)).Error);
                break;
            case StoreFullException:
            case var _ when DiskFailure.IsFull(exception):
                Log.Full(log, context.Request.Method, RequestUrl.SafePath(context.Request), exception.Message);
                await WriteRefusalAsync(context, ServerErrors.StorageFull().Error);
                break;
            case StoreUnavailableException:
                Log.NoStore(log, context.Request.Method, RequestUrl.SafePath(context.Request), exception.Message);
                await WriteRefusalAsync(context, ServerErrors.StorageAway().Error);
                break;
            default:
                if (condition.Note(exception) is { } trouble)
                {
                    await WriteRefusalAsync(context, ErrorOf(trouble).Error);
                    break;
                }

                var incident = Guid.NewGuid();
                Log.Failed(log, incident, context.Request.Method, RequestUrl.SafePath(context.Request), exception);
                await WriteRefusalAsync(context, ServerErrors.Unexpected().Error, incident: incident);
                break;
        }
    }

    private static RepositoryException ErrorOf(DatabaseTrouble trouble) =>
        trouble switch
        {
            DatabaseTrouble.Busy => ServerErrors.DatabaseBusy(),
            DatabaseTrouble.ReadOnly => ServerErrors.DatabaseReadOnly(),
            DatabaseTrouble.Full => ServerErrors.DatabaseFull(),
            _ => ServerErrors.DatabaseAway(),
        };

    /// <summary>Answers with a refusal, whose code goes into a header.</summary>
    public static Task WriteRefusalAsync(HttpContext context, RepositoryError error, int? status = null, Guid? incident = null)
    {
        var answer = RefusalTexts.Of(error, context);
        context.Response.Headers[CodeHeader] = error.Code.Text;
        if (answer.Status >= StatusCodes.Status429TooManyRequests)
        {
            SayPause(context, error);
        }

        if (context.RequestServices.GetServices<IErrorPages>().FirstOrDefault(p => p.Answers(context)) is { } page)
        {
            return page.WriteAsync(context, error, status ?? answer.Status, incident);
        }

        return WriteAsync(
            context,
            status ?? answer.Status,
            answer.Message,
            incident,
            withCode: answer.AsFramework || incident is not null,
            error.Files
        );
    }

    /// <summary>Says in a header how long to wait, where a refusal ends by itself.</summary>
    public static void SayPause(HttpContext context, RepositoryError error)
    {
        if (PauseOf(error) is { } pause)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static TimeSpan? PauseOf(RepositoryError error) =>
        error switch
        {
            RepositoryError.RateLimited limited => limited.RetryAfter,
            RepositoryError.Unavailable unavailable => unavailable.RetryAfter,
            _ => null,
        };

    /// <summary>Writes the error envelope; with the request in it when the framework, not an operation, refused.</summary>
    private static async Task WriteAsync(
        HttpContext context,
        int status,
        string message,
        Guid? incident = null,
        bool withCode = false,
        IReadOnlyList<long>? files = null
    )
    {
        if (SwordPath.IsIn(context))
        {
            await SwordErrorDocument.WriteAsync(context, status, message, incident);
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(
            context.Response.BodyWriter,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        json.WriteStartObject();
        json.WriteString("status", "ERROR");
        if (withCode)
        {
            json.WriteNumber("code", status);
        }

        json.WriteString("message", message);
        if (files is { Count: > 0 })
        {
            json.WriteStartArray("files");
            files.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
        }

        if (withCode)
        {
            json.WriteString("requestUrl", RequestUrl.Masked(context.Request));
            json.WriteString("requestMethod", context.Request.Method);
        }

        if (incident is { } id)
        {
            json.WriteString("incidentId", id);
        }

        json.WriteEndObject();
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Error, "Incident {Incident}: {Method} {Path} failed.")]
        public static partial void Failed(ILogger log, Guid incident, string method, string path, Exception e);

        [LoggerMessage(2003, LogLevel.Error, "{Method} {Path} failed: {Reason}")]
        public static partial void NoStore(ILogger log, string method, string path, string reason);

        // Whoever found the damage has told of it, once.
        [LoggerMessage(2004, LogLevel.Debug, "{Method} {Path} failed because stored bytes are damaged: {Reason}")]
        public static partial void NoBytes(ILogger log, string method, string path, string reason);

        [LoggerMessage(2005, LogLevel.Error, "{Method} {Path} failed for want of space: {Reason}")]
        public static partial void Full(ILogger log, string method, string path, string reason);

        [LoggerMessage(2007, LogLevel.Debug, "{Method} {Path} was broken off by the caller.")]
        public static partial void HungUp(ILogger log, string method, string path);

        [LoggerMessage(2002, LogLevel.Error, "{Method} {Path} failed while its answer was being sent; the connection was cut.")]
        public static partial void Broken(ILogger log, string method, string path, Exception e);
    }
}
