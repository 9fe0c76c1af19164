using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Feedback;
using Quire.Repository.Feedback;

namespace Quire.Api.Feedback;

/// <summary>Messages to contacts.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sendfeedback", SendAsync)
            .WithTags("Feedback")
            .Says("SendFeedback", "Writes to the contacts of an object, whose addresses are not told.", 400, 401, 429)
            .Takes<FeedbackRequest>()
            .Produces<ApiEnvelope<IReadOnlyList<FeedbackResponse>>>();
        api.MapPost("/admin/feedback", SendAsAdministratorAsync)
            .WithTags("Feedback")
            .Says("SendFeedbackAsAdministrator", "Writes to the contacts of an object and tells who they are.", 400, 401, 429)
            .Takes<FeedbackRequest>()
            .Produces<ApiEnvelope<IReadOnlyList<FeedbackResponse>>>();
    }

    private static async Task<IResult> SendAsync(Call call) => Of(await SentAsync(call), withAddresses: false);

    private static async Task<IResult> SendAsAdministratorAsync(Call call) => Of(await SentAsync(call), withAddresses: true);

    private static async Task<SentFeedback> SentAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<FeedbackRequest>(call.Http.Request, call.Aborted);
        return await call.RunAsync(
            new SendFeedback(
                new()
                {
                    TargetId = body.TargetId,
                    Identifier = body.Identifier,
                    Subject = body.Subject,
                    Body = body.Body,
                    FromEmail = body.FromEmail,
                }
            )
        );
    }

    private static IResult Of(SentFeedback sent, bool withAddresses) =>
        Answer.Ok<IReadOnlyList<FeedbackResponse>>([
            new()
            {
                FromEmail = sent.From,
                ToEmail = withAddresses ? string.Join(',', sent.To) : null,
                Subject = sent.Subject,
                Body = sent.Body,
            },
        ]);
}
