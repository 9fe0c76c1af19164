using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;

namespace Quire.Api.Http;

/// <summary>The success answers of the wire.</summary>
internal static class Answer
{
    /// <summary>200 with <c>{"status":"OK","data":…}</c>.</summary>
    public static IResult Ok<T>(T data) => new OkAnswer<T>(StatusCodes.Status200OK, data);

    /// <summary>200 with data and the number of items there are in all.</summary>
    public static IResult Ok<T>(T data, long totalCount) =>
        new OkAnswer<T>(StatusCodes.Status200OK, data) { TotalCount = totalCount };

    /// <summary>200 with a page of a list; null for a list that is not shown by page.</summary>
    public static IResult Ok<T>(T data, Pagination? pagination) =>
        new OkAnswer<T>(StatusCodes.Status200OK, data) { Pagination = pagination };

    /// <summary>200 with data and a text beside it.</summary>
    public static IResult Ok<T>(T data, string? message) => new OkAnswer<T>(StatusCodes.Status200OK, data) { Message = message };

    /// <summary>202 with data while a workflow runs: <c>{"status":"WORKFLOW_IN_PROGRESS","data":…}</c>.</summary>
    public static IResult InProgress<T>(T data) =>
        new OkAnswer<T>(StatusCodes.Status202Accepted, data) { State = "WORKFLOW_IN_PROGRESS" };

    /// <summary>202 with data about what was begun.</summary>
    public static IResult Accepted<T>(T data) => new OkAnswer<T>(StatusCodes.Status202Accepted, data);

    /// <summary>201 with data and the address of the new thing; a text beside it where there is something to say.</summary>
    public static IResult Created<T>(string location, T data, string? message = null) =>
        new OkAnswer<T>(StatusCodes.Status201Created, data) { Location = location, Message = message };

    /// <summary>200 with a text: <c>{"status":"OK","data":{"message":"…"}}</c>.</summary>
    public static IResult Message(string message) => Ok(new MessagePayload { Message = message });

    private sealed class OkAnswer<T>(int status, T data) : IResult
    {
        private static readonly JsonTypeInfo<T> Shape = (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T));

        private static readonly JsonTypeInfo<Pagination> PageShape =
            (JsonTypeInfo<Pagination>)WireJson.Options.GetTypeInfo(typeof(Pagination));

        public string State { get; init; } = "OK";

        public long? TotalCount { get; init; }

        public Pagination? Pagination { get; init; }

        public string? Message { get; init; }

        public string? Location { get; init; }

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "application/json";
            if (Location is not null)
            {
                response.Headers.Location = Location;
            }

            await using var json = new Utf8JsonWriter(
                response.BodyWriter,
                new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
            );
            json.WriteStartObject();
            json.WriteString("status", State);
            if (Message is not null)
            {
                json.WriteString("message", Message);
            }

            if (TotalCount is { } total)
            {
                json.WriteNumber("totalCount", total);
            }

            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, data, Shape);
            if (Pagination is not null)
            {
                json.WritePropertyName("pagination");
                JsonSerializer.Serialize(json, Pagination, PageShape);
            }

            json.WriteEndObject();
        }
    }
}
