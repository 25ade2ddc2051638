using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public sealed class ProductFields : StructuredFields<ProductFields>, IEntityFields<ProductFields>
{
    public NumberField<int> ProductID => new(this, "ProductID");

    public StringField ProductName => new(this, "ProductName");

    public NumberField<decimal> UnitPrice => new(this, "UnitPrice");

    public CategoryFields Category => FieldFactory.Navigation<CategoryFields>(this, "Category");
}

public sealed class CategoryFields : StructuredFields<CategoryFields>, IEntityFields<CategoryFields>
{
    public StringField CategoryName => new(this, "CategoryName");

    public NavigationCollectionField<ProductFields> Products => new(this, "Products");
}

public sealed class EmployeeFields : StructuredFields<EmployeeFields>, IEntityFields<EmployeeFields>
{
    public NavigationCollectionField<EmployeeFields> Subordinates => new(this, "Subordinates");

    public EnumField<EmployeeType> EmployeeType => new(this, "EmployeeType");
}

public sealed class OrderFields : StructuredFields<OrderFields>, IEntityFields<OrderFields>
{
    public DateTimeOffsetField ShippedDateTimeOffset => new(this, "ShippedDateTimeOffset");

    public NumberField<int> OrderID => new(this, "OrderID");

    public NumberField<int> ProductID => new(this, "ProductID");
}

public sealed class TripFields : StructuredFields<TripFields>, IEntityFields<TripFields>
{
    public TripFields Photo => FieldFactory.Navigation<TripFields>(this, "Photo");

    public NavigationCollectionField<TripFields> Rows => new(this, "Rows");
}
