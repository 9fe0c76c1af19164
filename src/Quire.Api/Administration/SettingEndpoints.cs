using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Domain.Errors;
using Quire.Repository.Administration;

namespace Quire.Api.Administration;

/// <summary>The settings of the installation. Variants for a language are settings named <c>{name}/lang/{language}</c>.</summary>
internal static class SettingEndpoints
{
    public static void MapSettingEndpoints(this IEndpointRouteBuilder settings)
    {
        settings
            .MapGet("", ListAsync)
            .Says("ListSettings", "Lists every setting with its value.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, JsonElement>>>();
        settings
            .MapPut("", ReplaceAsync)
            .Says("ReplaceSettings", "Replaces all settings at once; those the body leaves out are removed.", 400, 503)
            .IgnoringTokens()
            .Takes<IReadOnlyDictionary<string, JsonElement>>()
            .Produces<ApiEnvelope<SettingsReplaced>>();
        settings
            .MapGet("/{name}", GetAsync)
            .Says("GetSetting", "Reads a setting.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        settings
            .MapPut("/{name}", SetAsync)
            .Says("SetSetting", "Gives a setting the value in the body.", 400, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        settings
            .MapDelete("/{name}", DeleteAsync)
            .Says("DeleteSetting", "Removes a setting.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        settings
            .MapGet("/{name}/lang/{language}", GetInAsync)
            .Says("GetLocalSetting", "Reads a setting for a language.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        settings
            .MapPut("/{name}/lang/{language}", SetInAsync)
            .Says("SetLocalSetting", "Gives a setting a value for a language.", 400, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        settings
            .MapDelete("/{name}/lang/{language}", DeleteInAsync)
            .Says("DeleteLocalSetting", "Removes a setting for a language.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyDictionary<string, JsonElement>>(
            (await call.RunAsync(new ListSettings()))
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .ToDictionary(s => s.Key, s => ValueOf(s.Value), StringComparer.Ordinal)
        );

    private static async Task<IResult> GetAsync(string name, Call call) =>
        Answer.Message(await call.RunAsync(new GetSetting(name)));

    private static async Task<IResult> SetAsync(string name, Call call)
    {
        await call.RunAsync(new SetSetting(name, await JsonBody.TextAsync(call.Http.Request, call.Aborted)));
        return Answer.Message($"Setting {name} added.");
    }

    private static async Task<IResult> DeleteAsync(string name, Call call)
    {
        await call.RunAsync(new DeleteSetting(name));
        return Answer.Message($"Setting {name} deleted.");
    }

    private static async Task<IResult> ReplaceAsync(Call call)
    {
        var done = await call.RunAsync(new ReplaceSettings(await SettingsReader.ReadAsync(call)));
        return Answer.Ok(
            new SettingsReplaced
            {
                Created = done.Created,
                Updated = done.Updated,
                Deleted = done.Deleted,
                Unchanged = done.Unchanged,
            },
            "All database options successfully updated."
        );
    }

    private static async Task<IResult> GetInAsync(string name, string language, Call call)
    {
        var found = await call.AttemptAsync(new GetSetting(In(name, language)));
        return found.Refusal is RepositoryError.NotFound
            ? throw SettingRequestErrors.NotInLanguage(name, language)
            : Answer.Message(found.OrThrow());
    }

    private static async Task<IResult> SetInAsync(string name, string language, Call call)
    {
        await call.RunAsync(new SetSetting(In(name, language), await JsonBody.TextAsync(call.Http.Request, call.Aborted)));
        return Answer.Message($"Setting {name} added for language {language}.");
    }

    private static async Task<IResult> DeleteInAsync(string name, string language, Call call)
    {
        await call.RunAsync(new DeleteSetting(In(name, language)));
        return Answer.Message($"Setting {name} for language {language} deleted.");
    }

    private static string In(string name, string language) => $"{name}/lang/{language}";

    // Settings that hold JSON are answered as JSON; everything else is text, numbers and truth values too.
    private static JsonElement ValueOf(string text)
    {
        if (text.AsSpan().Trim() is ['{' or '[', ..])
        {
            try
            {
                using var document = JsonBody.Parse(text);
                return document.RootElement.Clone();
            }
            catch (RepositoryException)
            {
                // Looks like JSON and is none: text.
            }
        }

        return JsonSerializer.SerializeToElement(
            text,
            (System.Text.Json.Serialization.Metadata.JsonTypeInfo<string>)WireJson.Options.GetTypeInfo(typeof(string))
        );
    }
}
