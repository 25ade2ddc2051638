using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.AspNetCore.OData.Edm;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>The service's model, as any author of an ASP.NET Core OData service writes it.</summary>
internal static class DepotModel
{
    public static IEdmModel Build()
    {
        var builder = new ODataConventionModelBuilder { Namespace = "Depot", ContainerName = "Container" };
        builder.EntitySet<Asset>("Assets");
        builder.EntitySet<Person>("People");
        builder.EntitySet<Line>("Lines").EntityType.HasKey(line => new { line.Order, line.No });
        builder.EntitySet<Day>("Days");
        builder.EntitySet<Photo>("Photos");
        builder.EntitySet<Sample>("Samples");
        builder.EntitySet<Stop>("Stops");
        builder.EntitySet<Site>("Sites");
        builder.EntitySet<Tally>("Tallies");
        builder.Singleton<Settings>("Settings");

        var asset = builder.EntityType<Asset>();
        asset.Action("Retire").ReturnsFromEntitySet<Asset>("Assets");
        var move = asset.Action("Move");
        move.Parameter<Place>("to");
        move.CollectionParameter<string>("labels");
        move.Parameter<State?>("state");
        move.Returns<Place>();
        var near = asset.Collection.Function("InState");
        near.Parameter<State>("state");
        near.Parameter<Traits?>("traits").Optional();
        near.ReturnsCollectionFromEntitySet<Asset>("Assets");
        asset.Function("Weight").Returns<double?>();
        asset.Function("Keepers").ReturnsCollectionFromEntitySet<Person>("People");
        builder.Function("Echo").Returns<string>().Parameter<string>("text");
        var sum = builder.Function("Sum");
        sum.CollectionParameter<decimal>("numbers");
        sum.Returns<decimal>();
        builder.Action("Reset");

        foreach (var type in builder.StructuralTypes)
        {
            type.Namespace = "Depot";
        }

        foreach (var type in builder.EnumTypes)
        {
            type.Namespace = "Depot";
        }

        var model = (EdmModel)builder.GetEdmModel();
        AddValueOperations(model);
        var methods = new CustomAggregateMethodAnnotation();
        methods.AddMethod("Depot.Spread", new Dictionary<Type, MethodInfo>
        {
            [typeof(decimal)] = typeof(Spread).GetMethod(nameof(Spread.Of), [typeof(IEnumerable<decimal>)])!,
            [typeof(int)] = typeof(Spread).GetMethod(nameof(Spread.Of), [typeof(IEnumerable<int>)])!,
        });
        model.SetAnnotationValue(model, methods);
        return model;
    }

    /// <summary>Operations that are bound to values, for which the builder has no words.</summary>
    private static void AddValueOperations(EdmModel model)
    {
        var text = EdmCoreModel.Instance.GetString(isNullable: true);
        var place = new EdmComplexTypeReference((IEdmComplexType)model.FindDeclaredType("Depot.Place"), isNullable: true);
        var texts = EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(isNullable: false));
        var states = EdmCoreModel.GetCollection(new EdmEnumTypeReference((IEdmEnumType)model.FindDeclaredType("Depot.State"), isNullable: false));

        Add(new EdmFunction("Depot", "Describe", text, isBound: true, entitySetPathExpression: null, isComposable: false), place, ("prefix", text));
        Add(new EdmFunction("Depot", "Shout", text, isBound: true, entitySetPathExpression: null, isComposable: false), text, ("times", EdmCoreModel.Instance.GetInt32(isNullable: false)));
        Add(new EdmFunction("Depot", "Longest", text, isBound: true, entitySetPathExpression: null, isComposable: false), texts);
        Add(new EdmFunction("Depot", "Latest", text, isBound: true, entitySetPathExpression: null, isComposable: false), states);
        Add(new EdmAction("Depot", "MoveTo", place, isBound: true, entitySetPathExpression: null), place, ("city", text));

        void Add(EdmOperation operation, IEdmTypeReference binding, params (string Name, IEdmTypeReference Type)[] parameters)
        {
            operation.AddParameter("value", binding);
            foreach (var (name, type) in parameters)
            {
                operation.AddParameter(name, type);
            }

            model.AddElement(operation);
        }
    }
}

/// <summary>A method of aggregation of the service's own (OData Data Aggregation 4.0 §3.1.3.6).</summary>
internal static class Spread
{
    public static decimal Of(IEnumerable<decimal> values) => values.Max() - values.Min();

    public static int Of(IEnumerable<int> values) => values.Max() - values.Min();
}
