using Quire.Api.Http;

namespace Quire.Web.Texts;

/// <summary>Wording in the language of whoever asks.</summary>
internal static class ReaderWording
{
    public static Wording Wording(this Call call) => Wordings.Of(ReaderLanguage.Of(call.Http.Request));
}
