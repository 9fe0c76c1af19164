using Quire.Repository.Files.Types;

namespace Quire.Web.Texts;

/// <summary>What types of files are called in the reader's language; names of formats stay as they are.</summary>
public static class TypeWords
{
    /// <summary>The name of a media type, for people; the type itself where it has none.</summary>
    public static string Of(string contentType, Wording texts) =>
        FieldWords.ValueOf("fileType", FriendlyTypes.Of(contentType), texts);
}
