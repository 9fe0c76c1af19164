namespace Quire.Web.Errors;

/// <summary>Codes of refusals after which a page goes on otherwise than by saying them.</summary>
internal static class KnownErrors
{
    /// <summary>Somebody else changed the draft meanwhile.</summary>
    public const string Outdated = "dataset.timestamp.outdated";

    /// <summary>There is no private link.</summary>
    public const string NoLink = "preview.link.not-found";

    /// <summary>There is no private link that could be ended.</summary>
    public const string NoLinkToEnd = "preview.link.none";

    /// <summary>Nothing says under which terms.</summary>
    public const string TermsMissing = "publishing.terms.missing";

    /// <summary>Nothing says how restricted files can be had.</summary>
    public const string AccessUnexplained = "publishing.access.unexplained";

    /// <summary>There are no files where some are asked for.</summary>
    public const string FilesMissing = "publishing.files.missing";

    /// <summary>The bytes of a file are not those that were registered.</summary>
    public const string ContentWrong = "publishing.content.wrong";

    /// <summary>The collection is not published.</summary>
    public const string HostUnpublished = "publishing.host.unpublished";

    /// <summary>Nobody holds the role any more.</summary>
    public const string RoleGone = "access.assignment.not-found";

    /// <summary>A file is of another type than the one it is to replace.</summary>
    public const string OtherType = "file.replacement.other-type";

    /// <summary>Nobody knows of an upload.</summary>
    public const string NoUpload = "file.direct.not-under-way";

    /// <summary>What was uploaded is a file already.</summary>
    public const string Registered = "file.registration.done";

    /// <summary>The bytes that came have another checksum than was said.</summary>
    public const string OtherDigest = "file.checksum.different";

    /// <summary>As many bytes as were said did not come.</summary>
    public const string OtherLength = "file.registration.other-length";

    /// <summary>No bytes came.</summary>
    public const string NothingUploaded = "file.registration.nothing-uploaded";

    /// <summary>A guestbook has to be answered before a download.</summary>
    public const string Unanswered = "access.guestbook.unanswered";

    /// <summary>Access to a file was asked for already.</summary>
    public const string AccessPending = "access.request.pending";

    /// <summary>Somebody waits for access to a file no more.</summary>
    public const string NotWaiting = "access.request.none-of-person";

    /// <summary>Somebody has no access to a file that was granted to them.</summary>
    public const string NotGranted = "access.request.not-granted";

    /// <summary>A collection shows another one no more.</summary>
    public const string CollectionLinkGone = "collection.link.not-found";

    /// <summary>A collection shows a dataset no more.</summary>
    public const string LinkGone = "collection.link.dataset-not-found";

    /// <summary>There is no such group by a rule.</summary>
    public const string GroupGone = "group.target.not-found";

    /// <summary>The collection has no such group.</summary>
    public const string CollectionGroupGone = "group.target.not-in-collection";

    /// <summary>There is no such template.</summary>
    public const string TemplateGone = "collection.template.not-found";

    /// <summary>The collection shows it first no more.</summary>
    public const string FeaturedGone = "collection.featured-item.not-found";

    /// <summary>There is no such notification.</summary>
    public const string NotificationGone = "notification.target.not-found";

    /// <summary>Something is lost with a move.</summary>
    public const string MoveLoses = "dataset.move.loss";
}
