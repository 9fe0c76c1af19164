using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Collections.Links;
using Quire.Repository.Collections.Logos;
using Quire.Repository.Collections.Moves;
using Quire.Repository.Collections.Templates;

namespace Quire.Repository.Collections;

/// <summary>Registers collections and what they pass on to what lies in them.</summary>
internal static class CollectionServices
{
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddScoped<CollectionOwners>();
        services.AddScoped<DatasetRulesLookup>();
        services.AddScoped<LinkReach>();
        services.AddScoped<CollectionSubjects>();
        services.AddScoped<ObjectMoves>();
        services.AddScoped<IMoveLoss, LinkLoss>();
        services.AddScoped<IMoveLoss, TemplateLoss>();
        services.AddScoped<CollectionTemplates>();
        services.AddScoped<TemplateContents>();
        services.AddScoped<TemplateTerms>();
        services.AddScoped<TemplateUse>();
        services.AddScoped<DatasetRulesEditing>();
        services.AddScoped<CollectionChanges>();
        services.AddScoped<CollectionViews>();
        services.AddScoped<FeaturedItemViews>();
        services.AddScoped<FeaturedItemChanges>();
        services.AddSingleton<CollectionLogos>();
        return services;
    }
}
