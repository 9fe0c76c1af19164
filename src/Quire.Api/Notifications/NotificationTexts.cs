using Quire.Repository.Notifications;

namespace Quire.Api.Notifications;

/// <summary>What notifications say, as subject and sentence.</summary>
internal static class NotificationTexts
{
    public static (string Subject, string Message) Of(NotificationView view, string installation)
    {
        var told = view.Notification;
        var (name, details) = (view.Name ?? "", told.Details ?? "");
        var place = view.Collection is { } collection && collection.Id != told.ObjectId ? $" in {collection.Name}" : "";
        var (subject, message) = told.Kind switch
        {
            NotificationKinds.RoleAssigned => ("You have been assigned a role", $"You are now {details} for \"{name}\"."),
            NotificationKinds.RoleRevoked => (
                "Your role has been revoked",
                $"One of your roles for \"{name}\" has been revoked: {details}."
            ),
            NotificationKinds.CollectionCreated => (
                "Your dataverse has been created",
                $"Your new collection {name} was created{place}."
            ),
            NotificationKinds.DatasetCreated => (
                $"Dataset \"{name}\" has been created",
                $"Your new dataset {name} was created{place}."
            ),
            NotificationKinds.DatasetCreatedByOther => (
                $"Dataset \"{name}\" has been created",
                $"Dataset {name} was created by {view.Actor?.DisplayName}{place}."
            ),
            NotificationKinds.AccountCreated => (
                "Your account has been created",
                $"Welcome to {installation}! Get started by adding or finding data."
            ),
            NotificationKinds.ReviewAsked => (
                $"Dataset \"{name}\" has been submitted for review",
                $"Dataset {name} was submitted for review by {view.Actor?.DisplayName}, to be published{place}. Publish it or send it back."
            ),
            NotificationKinds.ReviewReturned => (
                $"Dataset \"{name}\" has been returned",
                $"Dataset {name} was returned by the curator{place}. {details}".TrimEnd()
            ),
            NotificationKinds.DatasetPublished => (
                $"Dataset \"{name}\" has been published",
                $"Dataset {name} was published{place}."
            ),
            NotificationKinds.PublicationFailed => (
                $"Failed to publish your dataset \"{name}\"",
                $"Dataset {name} could not be published{place}. The draft is as it was."
            ),
            NotificationKinds.WorkflowSucceeded => (
                $"An external workflow run on \"{name}\" has succeeded",
                $"An external workflow run on dataset {name} has succeeded. {details}".TrimEnd()
            ),
            NotificationKinds.WorkflowFailed => (
                $"An external workflow run on \"{name}\" has failed",
                $"An external workflow run on dataset {name} has failed. {details}".TrimEnd()
            ),
            NotificationKinds.CurationChanged => (
                $"Dataset \"{name}\" Status Change",
                $"The curation status of dataset {name} was set to \"{details}\"."
            ),
            NotificationKinds.EmailToConfirm => (
                "Verify your email address",
                "Please confirm your e-mail address with what was sent to it."
            ),
            NotificationKinds.TokenCreated => (
                "API Token was generated",
                $"An API token \"{details}\" was made. Keep it as secure as a password, and end it if it was not you who made it."
            ),
            NotificationKinds.AccessAsked => (
                $"{view.Actor?.DisplayName} requested access to dataset \"{name}\"",
                $"Access to files of {name} was requested by {view.Actor?.DisplayName}."
            ),
            NotificationKinds.AccessAskedByMe => (
                $"You have requested access to a restricted file in dataset \"{name}\"",
                $"Those who manage dataset {name} were told that you ask for access to files of it."
            ),
            NotificationKinds.AccessGranted => (
                "You have been granted access to a restricted file",
                $"Access was granted to files of dataset {name}."
            ),
            NotificationKinds.AccessRejected => (
                "Your request for access to a restricted file has been rejected",
                $"Your request for access to files of dataset {name} was rejected."
            ),
            NotificationKinds.IngestDone => (
                "Your dataset has successfully completed ingest",
                $"The files of dataset {name} that can be read as tables were read."
            ),
            NotificationKinds.IngestFailed => (
                "Your dataset ingest completed with errors",
                $"Some files of dataset {name} could not be read as tables and are as they were uploaded: {details}."
            ),
            NotificationKinds.DatasetMoved => (
                $"Dataset \"{name}\" has been moved",
                $"Dataset {name} was moved by {view.Actor?.DisplayName}{place}."
            ),
            _ => (NotificationKinds.All.GetValueOrDefault(told.Kind, told.Kind), $"{name} {details}".Trim()),
        };
        return ($"{installation}: {subject}", message);
    }
}
