using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Repository.Administration.Banners;

namespace Quire.Api.Administration;

/// <summary>Messages shown to everybody on every page.</summary>
internal static class BannerEndpoints
{
    private const string English = "en";

    public static void MapBannerEndpoints(this IEndpointRouteBuilder banners)
    {
        banners
            .MapGet("", ListAsync)
            .Says("ListBannerMessages", "Lists the messages that are shown to everybody.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<BannerMessageResponse>>>();
        banners
            .MapPost("", AddAsync)
            .Says("AddBannerMessage", "Shows a message to everybody.", 400, 503)
            .IgnoringTokens()
            .Takes<BannerMessageRequest>()
            .Produces<ApiEnvelope<BannerMessageAdded>>();
        banners
            .MapPut("/{id:long}/deactivate", DeactivateAsync)
            .Says("DeactivateBannerMessage", "Shows a message no more.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        banners
            .MapDelete("/{id:long}", DeleteAsync)
            .Says("DeleteBannerMessage", "Removes a message.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call)
    {
        var wanted = call.Http.Request.GetTypedHeaders().AcceptLanguage.Select(l => l.Value.ToString().Split('-')[0]).ToList();
        return Answer.Ok<IReadOnlyList<BannerMessageResponse>>([
            .. (await call.RunAsync(new ListBannerMessages())).Select(b => new BannerMessageResponse
            {
                Id = b.Id,
                DisplayValue = TextOf(b.Texts, wanted),
                DismissibleByUser = b.Dismissible,
            }),
        ]);
    }

    private static async Task<IResult> AddAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<BannerMessageRequest>(call.Http.Request, call.Aborted);
        var texts = (body.MessageTexts ?? [])
            .GroupBy(t => t.Lang ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Message ?? "", StringComparer.Ordinal);
        var id = await call.RunAsync(new AddBannerMessage(texts, body.DismissibleByUser == "true"));
        return Answer.Ok(new BannerMessageAdded { Message = "Banner Message added successfully.", Id = id });
    }

    private static async Task<IResult> DeactivateAsync(long id, Call call)
    {
        await call.RunAsync(new DeactivateBannerMessage(id));
        return Answer.Message(string.Create(CultureInfo.InvariantCulture, $"Message id =  {id} deactivated."));
    }

    private static async Task<IResult> DeleteAsync(long id, Call call)
    {
        await call.RunAsync(new DeleteBannerMessage(id));
        return Answer.Message(string.Create(CultureInfo.InvariantCulture, $"Message id =  {id} deleted."));
    }

    private static string TextOf(IReadOnlyDictionary<string, string> texts, IEnumerable<string> wanted) =>
        texts[wanted.Append(English).FirstOrDefault(texts.ContainsKey) ?? texts.Keys.Order(StringComparer.Ordinal).First()];
}
