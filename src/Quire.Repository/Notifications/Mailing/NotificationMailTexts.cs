namespace Quire.Repository.Notifications.Mailing;

/// <summary>What mail says of what happened: a subject, what it is, and what can be done next.</summary>
internal static class NotificationMailTexts
{
    public static (string Subject, string Text) Of(ShownNotification told, string installation)
    {
        var (subject, text) = Words(told, installation);
        return (subject, told.Link is null ? text : $"{text}\n{told.Link}");
    }

    private static (string Subject, string Text) Words(ShownNotification told, string installation)
    {
        var (name, who) = (told.Name ?? "", told.Actor is { Length: > 0 } actor ? actor : "Somebody");
        var (there, details) = (told.Place is { } place ? $" in {place}" : "", told.Details ?? "");
        return told.Kind switch
        {
            NotificationKinds.RoleAssigned => (
                $"You have a new role for {name}",
                $"You are now {details} for \"{name}\"{there}."
            ),
            NotificationKinds.RoleRevoked when told.Name is null => (
                "A role of yours has ended",
                $"You are no longer {details} for something you can no longer see."
            ),
            NotificationKinds.RoleRevoked => (
                $"A role of yours for {name} has ended",
                $"You are no longer {details} for \"{name}\"."
            ),
            NotificationKinds.CollectionCreated => ($"Your collection {name} is there", $"You made the collection \"{name}\"."),
            NotificationKinds.DatasetCreated => (
                $"Your dataset {name} is there",
                $"You made the dataset \"{name}\"{there}. It is a draft until it is published."
            ),
            NotificationKinds.DatasetCreatedByOther => ($"New dataset {name}", $"{who} made the dataset \"{name}\"{there}."),
            NotificationKinds.AccountCreated => (
                "You have an account",
                $"Welcome to {installation}. With your account you can deposit data, and ask for what is restricted."
            ),
            NotificationKinds.ReviewAsked => (
                $"To be reviewed: {name}",
                $"{who} submitted the dataset \"{name}\"{there} for review. Publish it, or return it with a reason."
            ),
            NotificationKinds.ReviewReturned => (
                $"Returned to you: {name}",
                $"{who} returned the dataset \"{name}\"{there} to its authors. {details}".TrimEnd()
            ),
            NotificationKinds.DatasetPublished => ($"Published: {name}", $"The dataset \"{name}\"{there} is public now."),
            NotificationKinds.PublicationFailed => (
                $"Not published: {name}",
                $"The dataset \"{name}\"{there} could not be published. The draft is as it was; nothing is lost. Try again later, or ask your administrators."
            ),
            NotificationKinds.WorkflowSucceeded => (
                $"External workflow done: {name}",
                $"An external workflow run on the dataset \"{name}\"{there} has succeeded. {details}".TrimEnd()
            ),
            NotificationKinds.WorkflowFailed => (
                $"External workflow failed: {name}",
                $"An external workflow run on the dataset \"{name}\"{there} has failed. {details}".TrimEnd()
            ),
            NotificationKinds.CurationChanged => (
                $"{name}: {(details.Length > 0 ? details : "no curation status")}",
                $"{who} set the curation status of the dataset \"{name}\"{there} to \"{(details.Length > 0 ? details : "none")}\"."
            ),
            NotificationKinds.TokenCreated => (
                $"New API token {details}",
                $"The API token \"{details}\" was made for your account. If it was not you, end it and set a new password."
            ),
            NotificationKinds.AccessAsked => (
                $"{who} asks for access to {name}",
                $"{who} asks for access to restricted files of the dataset \"{name}\"{there}. Grant it, or reject it."
            ),
            NotificationKinds.AccessAskedByMe => (
                $"You asked for access to {name}",
                $"Those who look after the dataset \"{name}\" know that you ask for access to files of it. You hear of what they decide."
            ),
            NotificationKinds.AccessGranted => (
                $"Access granted: {name}",
                $"You can download what you asked for of the dataset \"{name}\"."
            ),
            NotificationKinds.AccessRejected => (
                $"Access not granted: {name}",
                $"Your request for files of the dataset \"{name}\" was rejected. You may ask again."
            ),
            NotificationKinds.IngestDone => (
                $"Tables read: {name}",
                $"The files of the dataset \"{name}\"{there} that can be read as tables were read."
            ),
            NotificationKinds.IngestFailed => (
                $"Tables not read: {name}",
                $"Some files of the dataset \"{name}\"{there} could not be read as tables and are as they were uploaded: {details}."
            ),
            NotificationKinds.DatasetMoved => ($"Moved: {name}", $"{who} moved the dataset \"{name}\"; it lies{there} now."),
            _ => (NotificationKinds.All.GetValueOrDefault(told.Kind, told.Kind), $"{name} {details}".Trim()),
        };
    }
}
