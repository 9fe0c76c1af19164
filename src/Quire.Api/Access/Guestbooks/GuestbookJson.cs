using Quire.Api.Http;
using Quire.Contracts.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data.Access;

namespace Quire.Api.Access.Guestbooks;

/// <summary>Renders guestbooks and what was answered.</summary>
internal static class GuestbookJson
{
    public static Guestbook Of(GuestbookView view) =>
        new()
        {
            Id = view.Guestbook.Id,
            Name = view.Guestbook.Name,
            Enabled = view.Guestbook.Enabled,
            EmailRequired = view.Guestbook.EmailRequired,
            NameRequired = view.Guestbook.NameRequired,
            InstitutionRequired = view.Guestbook.InstitutionRequired,
            PositionRequired = view.Guestbook.PositionRequired,
            UsageCount = view.Usages,
            ResponseCount = view.Responses,
            CustomQuestions = view.Guestbook.Questions.Count == 0 ? null : [.. view.Guestbook.Questions.Select(Of)],
            CreateTime = WireTime.Of(view.Guestbook.CreatedAt),
            DataverseId = view.Guestbook.CollectionId,
        };

    public static GuestbookReply Of(ResponseView view) =>
        new()
        {
            Id = view.Response.Id,
            Dataset = view.Title,
            DatasetPid = view.Dataset.Identifier,
            Date = WireTime.Of(view.Response.AnsweredAt),
            Type = TypeOf(view.Response.Event),
            FileName = view.FileName,
            FileId = view.File?.Id,
            FilePid = view.File?.PersistentId?.ToString(),
            Name = view.Response.Name,
            Email = view.Response.Email,
            Institution = view.Response.Institution,
            Position = view.Response.Position,
            CustomQuestions =
                view.Response.Answers.Count == 0
                    ? null
                    :
                    [
                        .. view.Response.Answers.Select(a => new GuestbookReplyAnswer
                        {
                            Question = a.Question,
                            Response = a.Answer,
                        }),
                    ],
        };

    public static string TypeOf(GuestbookEvent what) => what == GuestbookEvent.Download ? "Download" : "AccessRequest";

    private static Contracts.Access.GuestbookQuestion Of(Repository.Data.Access.GuestbookQuestion question) =>
        new()
        {
            Id = question.Id,
            Question = question.Text,
            Required = question.Required,
            DisplayOrder = question.DisplayOrder,
            Type = question.Type,
            Hidden = question.Hidden,
            OptionValues =
                question.Options.Count == 0
                    ? null
                    : [.. question.Options.Select((o, i) => new GuestbookOption { Value = o, DisplayOrder = i })],
        };
}
